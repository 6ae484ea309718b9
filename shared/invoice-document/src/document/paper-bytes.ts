import { pdf } from '@react-pdf/renderer';
import type { OptionsOf, PaperData, PaperKind } from '../data/paper-data.ts';
import { paperDocument } from './paper-document.ts';

/**
 * A document as PDF, on this thread, which it keeps busy throughout; `registerFonts` comes first. Equal arguments give
 * equal bytes.
 */
export async function paperBytes<Kind extends PaperKind>(
  kind: Kind,
  data: PaperData[Kind],
  options: OptionsOf[Kind],
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await pdf(paperDocument(kind, data, options)).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
