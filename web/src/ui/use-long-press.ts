import { useRef } from 'react';
import type { MouseEvent } from 'react';

const LONG_PRESS_MS = 500;

interface PressHandlers {
  readonly onClick: () => void;
  readonly onPointerDown?: () => void;
  readonly onPointerUp?: () => void;
  readonly onPointerLeave?: () => void;
  readonly onPointerCancel?: () => void;
  readonly onContextMenu?: (event: MouseEvent) => void;
}

/** A press, and a long one for something rarer; the menu key and the right button are a long press, too. */
export function useLongPress(onPress: () => void, onLongPress: (() => void) | undefined): PressHandlers {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasLong = useRef(false);
  if (!onLongPress) return { onClick: onPress };

  const stop = (): void => clearTimeout(timer.current);
  const long = (): void => {
    if (!wasLong.current) onLongPress();
    wasLong.current = true;
  };
  return {
    onPointerDown: () => {
      wasLong.current = false;
      timer.current = setTimeout(long, LONG_PRESS_MS);
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onContextMenu: (event) => {
      event.preventDefault();
      stop();
      long();
      // of a mouse or a key no click follows that would have to be kept from pressing
      if (event.button === 2 || event.detail === 0) wasLong.current = false;
    },
    onClick: () => {
      if (!wasLong.current) onPress();
      wasLong.current = false;
    },
  };
}
