import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 900px)';

/** Whether there is room for the counter of a PC; the page is prerendered for a phone. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
