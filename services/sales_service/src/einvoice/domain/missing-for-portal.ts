import type { CheckedDocument } from '@rmp/gst/returns';
import { missingOf } from '../../gst/domain/parties.ts';
import type { Named, Stations } from '../../gst/domain/parties.ts';

/** What the registration portal asks for and the document does not say, by name. */
export const missingForPortal = (document: CheckedDocument, paper: Named, stations: Stations): readonly string[] => [
  ...missingOf(paper, stations),
  ...hsnMissing(document),
];

/** The portal takes codes of six digits from sellers who are bound to register, and of four from those who just do. */
const hsnMissing = ({ lines }: CheckedDocument): readonly string[] =>
  lines.filter(({ hsn }) => hsn === undefined || hsn.length < 4).map(({ line_no }) => `lines.${line_no}.hsn`);
