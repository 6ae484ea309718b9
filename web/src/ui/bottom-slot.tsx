import { useLayoutEffect, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** After the slot changed what it means, a second tap meant for what stood there before does nothing. */
const LOCK_MS = 350;

export interface BottomSlotProps {
  /** What the slot is for now (`nav`, `pay`, `save`): when it changes, presses are ignored for 350 ms. */
  readonly meaning: string;
  /** On a PC it stands above the page, over its whole width: the pages of the shop do. */
  readonly above?: boolean;
  readonly children: ReactNode;
}

/** The lowest zone: the pages, or the next step. The same height for both, so nothing moves. */
export function BottomSlot({ meaning, above = false, children }: BottomSlotProps) {
  const lock = useLock(meaning);
  return (
    <div
      onClickCapture={lock}
      className={classNames(
        'flex min-h-[calc(var(--h-slot)+env(safe-area-inset-bottom))] items-center border-t-[1.5px] border-edge bg-paper pb-[env(safe-area-inset-bottom)]',
        above && 'slot-above',
      )}
    >
      {children}
    </div>
  );
}

/** Swallows presses that come sooner than 350 ms after the meaning changed; the first meaning is open at once. */
function useLock(meaning: string): (event: MouseEvent) => void {
  const shown = useRef(meaning);
  const changedAtMs = useRef(-LOCK_MS);
  useLayoutEffect(() => {
    if (shown.current === meaning) return;
    shown.current = meaning;
    changedAtMs.current = performance.now();
  }, [meaning]);
  return (event) => {
    if (event.timeStamp - changedAtMs.current >= LOCK_MS) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
