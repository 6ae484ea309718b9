import { pdf } from '@react-pdf/renderer';
import type { PaperData, PaperKind } from '../data/paper-data.ts';
import type { PaperOptions } from '../data/paper-options.ts';
import { paperDocument } from './paper-document.ts';
import { forgetGlyphs } from '../layout/forget-glyphs.ts';

/**
 * A document as PDF, on this thread; `registerFonts` comes first. One at a time: it keeps the thread busy throughout,
 * and only then do equal arguments give equal bytes.
 */
export async function paperBytes<Kind extends PaperKind>(
  kind: Kind,
  data: PaperData[Kind],
  options: PaperOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  forgetGlyphs();
  const blob = await pdf(paperDocument(kind, data, options)).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
