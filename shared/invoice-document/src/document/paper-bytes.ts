import { pdf } from '@react-pdf/renderer';
import type { OptionsOf, PaperData, PaperKind } from '../data/paper-data.ts';
import { loadScripts } from '../layout/fonts.ts';
import { scriptsIn, withoutScripts } from '../layout/scripts.ts';
import { paperDocument } from './paper-document.ts';

/**
 * A document as PDF, on this thread, which it keeps busy throughout; `registerFonts` comes first. Equal arguments give
 * equal bytes. Fonts of the scripts in it are loaded with the first paper that has them.
 */
export async function paperBytes<Kind extends PaperKind>(
  kind: Kind,
  data: PaperData[Kind],
  options: OptionsOf[Kind],
): Promise<Uint8Array<ArrayBuffer>> {
  const lost = await loadScripts(scriptsIn(JSON.stringify(data)));
  const blob = await pdf(paperDocument(kind, withoutScripts(data, lost), options)).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
