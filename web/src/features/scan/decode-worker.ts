import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { ReaderOptions } from 'zxing-wasm/reader';
import { readerAddress } from './reader-address.ts';

/** What the page asks: a picture to read; and what it hears: the codes in it. */
export interface ToRead {
  readonly picture: ImageData;
}
export type HasRead = { readonly is: 'ready' } | { readonly is: 'codes'; readonly codes: readonly string[] };

/** The same codes as the phone's own reader: no QR. Goods are held any way round, never printed white on black. */
const OPTIONS: ReaderOptions = {
  formats: ['EAN13', 'EAN8', 'UPCA', 'UPCE', 'Code128', 'DataBar'],
  tryRotate: true,
  tryInvert: false,
  tryDownscale: false,
  maxNumberOfSymbols: 4,
  textMode: 'Plain',
};

/** From our own address: the library would fetch it from a stranger. A reader that cannot be loaded ends the worker. */
await prepareZXingModule({ overrides: { locateFile: readerAddress }, fireImmediately: true });

addEventListener('message', ({ data }: MessageEvent<ToRead>) => void answer(data));
tell({ is: 'ready' });

async function answer({ picture }: ToRead): Promise<void> {
  const found = await readBarcodes(picture, OPTIONS);
  tell({ is: 'codes', codes: found.filter(({ isValid }) => isValid).map(({ text }) => text) });
}

function tell(told: HasRead): void {
  postMessage(told);
}
