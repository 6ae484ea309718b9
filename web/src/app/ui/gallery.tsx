'use client';
import { useSyncExternalStore } from 'react';
import { LiveRegion } from '#ui/live-region.tsx';
import { BillFrame } from './parts/bill-frame.tsx';
import { PayFrame } from './parts/pay-frame.tsx';
import { PartsPage } from './parts/parts-page.tsx';

/** Every component in its states. The fragment chooses what is shown: `#parts`, `#bill`, `#pay`. */
export function Gallery() {
  const shown = useSyncExternalStore(
    onHash,
    () => location.hash,
    () => '',
  );
  return (
    <>
      {shown === '#bill' ? <BillFrame /> : shown === '#pay' ? <PayFrame /> : <PartsPage />}
      <LiveRegion />
    </>
  );
}

function onHash(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
