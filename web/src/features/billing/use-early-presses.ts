import { useEffect } from 'react';
import { takeEarlyPresses } from './early-presses.ts';

/** Repeats what was pressed before the app was ready to hear it, in its order. */
export function useEarlyPresses(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    for (const pressed of takeEarlyPresses()) pressed.click();
  }, [isReady]);
}
