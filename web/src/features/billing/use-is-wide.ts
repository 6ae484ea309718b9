import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 900px)';

/** Asked once: a list of its own for each drawing of the counter costs a cheap phone as much as a line of the bill. */
let asked: MediaQueryList | undefined;
const room = (): MediaQueryList => (asked ??= matchMedia(WIDE));

/** Whether there is room for the counter of a PC; the page is prerendered for a phone. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => room().matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  room().addEventListener('change', listener);
  return () => room().removeEventListener('change', listener);
}
