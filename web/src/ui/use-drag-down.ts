import { useRef } from 'react';
import type { PointerEvent, RefObject } from 'react';

/** How far down lets go of the sheet. */
const LET_GO_PX = 80;

interface DragHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: (event: PointerEvent) => void;
}

/** Lets a finger on the heading draw the sheet down, and calls `letGo` when it was drawn far enough. */
export function useDragDown(sheet: RefObject<HTMLElement | null>, letGo: () => void): DragHandlers {
  const startY = useRef<number>(undefined);
  const moveTo = (distance: number) => {
    if (sheet.current) sheet.current.style.transform = distance > 0 ? `translateY(${distance}px)` : '';
  };
  const distanceOf = (event: PointerEvent) => event.clientY - (startY.current ?? event.clientY);
  return {
    onPointerDown: (event) => {
      if (event.target instanceof Element && event.target.closest('button, a, input')) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      startY.current = event.clientY;
    },
    onPointerMove: (event) => {
      if (startY.current !== undefined) moveTo(distanceOf(event));
    },
    onPointerUp: (event) => {
      const distance = distanceOf(event);
      startY.current = undefined;
      moveTo(0);
      if (distance > LET_GO_PX) letGo();
    },
    onPointerCancel: () => {
      startY.current = undefined;
      moveTo(0);
    },
  };
}
