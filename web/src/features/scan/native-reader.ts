import type { CodeReader } from './model/reader.ts';
import { upcAOf } from './model/upc-e.ts';

/** What stands on goods and shop labels. A QR code is a payment or a link, never an item, so it is not looked for. */
const FORMATS = ['ean_13', 'ean_8', 'upc_a', 'upc_e', 'code_128'] as const;

/** The parts of the browser's "Barcode Detection" that are used; its types come with no compiler yet. */
interface Detector {
  detect(picture: ImageData): Promise<readonly { readonly rawValue: string; readonly format: string }[]>;
}
interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The cast: a global of this name is the browser's. */
const detectorClass = (): DetectorClass | undefined =>
  (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** The phone's own reader; undefined where there is none, or it cannot read one of the codes of shops. */
export async function openNativeReader(): Promise<CodeReader | undefined> {
  const Detector = detectorClass();
  const known: readonly string[] | undefined = await Detector?.getSupportedFormats().catch(() => undefined);
  if (!Detector || !FORMATS.every((format) => known?.includes(format))) return undefined;

  const detector = new Detector({ formats: FORMATS });
  return {
    read: async (picture) => {
      const found = await detector.detect(picture);
      return found.map(({ rawValue, format }) => (format === 'upc_e' ? upcAOf(rawValue) : rawValue));
    },
    close: () => undefined,
  };
}
