import { useEffect } from 'react';

/** Long after the counter stands: nothing of it waits for the reader. */
const LATER_MS = 15_000;

/**
 * Fetches the code reader once, while there is a network, on phones that have a camera and no reader of their own: the
 * camera shall work in flight mode also where it was never opened before. The service worker keeps what passes.
 */
export function useKeptReader(): void {
  useEffect(() => {
    const later = setTimeout(() => void keep(), LATER_MS);
    return () => clearTimeout(later);
  }, []);
}

async function keep(): Promise<void> {
  // absent over plain HTTP
  if (!('serviceWorker' in navigator) || !navigator.serviceWorker.controller || !navigator.onLine) return;
  if ('BarcodeDetector' in globalThis || !('mediaDevices' in navigator)) return;
  if (!matchMedia('(pointer: coarse)').matches) return;
  const { readerAddress } = await import('./reader-address.ts');
  // a network that is gone after all: the next start tries again
  await fetch(readerAddress()).catch(() => undefined);
}
