import { useRef } from 'react';
import type { PointerEvent } from 'react';

/** How far to the left lets go. */
const LET_GO_PX = 96;
/** A finger that goes down as far as this scrolls. */
const SLOPE = 2;

interface SwipeHandlers {
  readonly onPointerDown?: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove?: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp?: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel?: (event: PointerEvent<HTMLElement>) => void;
  readonly onClickCapture?: (event: React.MouseEvent) => void;
}

/** Lets a finger draw a row away to the left. The row follows it; what was drawn far enough is gone, the rest falls back. */
export function useSwipeLeft(onSwiped: (() => void) | undefined): SwipeHandlers {
  const start = useRef<{ readonly x: number; readonly y: number }>(undefined);
  const drawn = useRef(0);
  if (!onSwiped) return {};

  const moveTo = (row: HTMLElement, px: number): void => {
    drawn.current = px;
    row.style.transform = px > 0 ? `translateX(${-px}px)` : '';
  };
  const end = (event: PointerEvent<HTMLElement>): void => {
    start.current = undefined;
    event.currentTarget.style.transform = '';
  };
  return {
    onPointerDown: (event) => {
      drawn.current = 0;
      if (event.pointerType === 'touch') start.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event) => {
      if (!start.current) return;
      const [left, down] = [start.current.x - event.clientX, Math.abs(event.clientY - start.current.y)];
      moveTo(event.currentTarget, left > down * SLOPE ? left : 0);
    },
    onPointerUp: (event) => {
      const isFar = drawn.current > LET_GO_PX;
      end(event);
      if (isFar) onSwiped();
    },
    onPointerCancel: (event) => {
      drawn.current = 0;
      end(event);
    },
    // a row drawn aside was not pressed
    onClickCapture: (event) => {
      if (drawn.current > LET_GO_PX / 4) event.stopPropagation();
    },
  };
}
