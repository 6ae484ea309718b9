import type { CodeReader } from './model/reader.ts';
import { NoCamera } from './open-camera.ts';

/**
 * The phone's own reader where there is one that reads what stands on goods, else ours, which comes with the app and
 * works without a network once it was loaded. Throws `NoCamera` when there is none.
 */
export async function openCodeReader(): Promise<CodeReader> {
  const { openNativeReader } = await import('./native-reader.ts');
  const native = await openNativeReader();
  if (native) return native;
  try {
    const { openWasmReader } = await import('./wasm-reader.ts');
    return await openWasmReader();
  } catch {
    throw new NoCamera('no_reader');
  }
}
