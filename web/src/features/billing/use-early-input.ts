import { useLayoutEffect } from 'react';
import { takeEarlyInput } from './early-input.ts';

/**
 * Repeats, in its order, what was done before the app was there to hear it. As soon as the page stands, so that no later
 * press overtakes an earlier one.
 */
export function useEarlyInput(hearKey: (event: KeyboardEvent) => void): void {
  useLayoutEffect(() => {
    for (const event of takeEarlyInput()) {
      if ('key' in event) hearKey(event.key);
      else event.pressed.click();
    }
  }, [hearKey]);
}
