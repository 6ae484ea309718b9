import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const DOTS_PER_INCH = 200;

const wasm = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer } });

/** The words of a PDF as a reader copies them, a space between them. */
export async function wordsOn(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: Uint8Array.from(pdf) }).promise;
  const words: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    words.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  await document.loadingTask.destroy();
  return words.join(' ').replaceAll(/\s+/g, ' ');
}

/** A run of words where it stands, in points from the left and lower edge of its page. */
export interface Placed {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** All words of a PDF with their places. */
export async function placesOn(pdf: Uint8Array): Promise<readonly Placed[]> {
  const document = await getDocument({ data: Uint8Array.from(pdf) }).promise;
  const placed: Placed[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x, y] = item.transform as readonly number[];
      placed.push({ text: item.str, page, x: x ?? 0, y: y ?? 0, width: item.width });
    }
  }
  await document.loadingTask.destroy();
  return placed;
}

/** The texts of all QR codes on a PDF, drawn as pixels and read as a phone would, in the order they stand. */
export async function codesOn(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: Uint8Array.from(pdf) }).promise;
  const codes: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const read = await readBarcodes(await pixelsOf(document, page), { formats: ['QRCode'], tryHarder: true });
    codes.push(...read.toSorted((one, other) => top(one) - top(other)).map(({ text }) => text));
  }
  await document.loadingTask.destroy();
  return codes;
}

async function pixelsOf(document: PDFDocumentProxy, number: number): Promise<Pixels> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: DOTS_PER_INCH / 72 });
  const { width, height } = viewport;
  const [across, down] = [Math.ceil(width), Math.ceil(height)];
  const { canvas, context } = asFactory(document.canvasFactory).create(across, down);
  await page.render({ canvas, viewport }).promise;
  return context.getImageData(0, 0, across, down);
}

type Pixels = Extract<Parameters<typeof readBarcodes>[0], { readonly colorSpace: unknown }>;
type Canvas = NonNullable<Parameters<PDFPageProxy['render']>[0]['canvas']>;

interface Drawing {
  readonly canvas: Canvas;
  readonly context: { readonly getImageData: (x: number, y: number, width: number, height: number) => Pixels };
}

/** The cast: under Node the library draws on its own canvas, which it types as `Object`. */
const asFactory = (factory: object) => factory as { readonly create: (width: number, height: number) => Drawing };

const top = ({ position }: { readonly position: { readonly topLeft: { readonly y: number } } }): number =>
  position.topLeft.y;
