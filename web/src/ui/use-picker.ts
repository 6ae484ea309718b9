import { useState } from 'react';
import type { KeyboardEvent } from 'react';

interface Picker {
  /** Which row Enter takes. */
  readonly index: number;
  /** To the first row again: what is found has changed. */
  readonly reset: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Arrows choose among `count` rows and Enter takes one, while the focus stays in the field. `towards` is where the next
 * row lies: upwards where the best stands lowest, nearest to the thumb.
 */
export function usePicker(count: number, towards: 'up' | 'down', take: (index: number) => void): Picker {
  const [wanted, setWanted] = useState(0);
  const index = Math.max(0, Math.min(wanted, count - 1));
  const [next, previous] = towards === 'up' ? ['ArrowUp', 'ArrowDown'] : ['ArrowDown', 'ArrowUp'];
  return {
    index,
    reset: () => setWanted(0),
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === next) setWanted(Math.min(index + 1, count - 1));
      else if (event.key === previous) setWanted(Math.max(index - 1, 0));
      else if (event.key === 'Enter' && count > 0) take(index);
      else return;
      event.preventDefault();
    },
  };
}
