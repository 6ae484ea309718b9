import { useEffect, useRef, useState } from 'react';
import { classNames } from './class-names.ts';

const SHOWN_MS = 6_000;

export interface ToastProps {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
  /** `wait` marks what wants a look (a new code), `due` what failed. */
  readonly tone?: 'plain' | 'wait' | 'due';
  /** Stays until pressed: an update that waits. */
  readonly stays?: boolean;
  readonly onGone: () => void;
}

/**
 * One short message with at most one act, mostly Undo. It goes after six seconds, but stays while focus or the pointer is
 * on it. Give it a `key` per message, so that the time starts anew.
 */
export function Toast({ text, action, tone = 'plain', stays = false, onGone }: ToastProps) {
  const [isHeld, hold] = useState(false);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (isHeld || stays) return;
    const timer = setTimeout(() => gone.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, stays]);

  return (
    <div
      role="status"
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      className="pointer-events-auto mx-2 flex min-h-13 items-center gap-2 rounded-press border border-soft-line bg-ink py-1 pr-1 pl-3.5 text-sm font-semibold text-paper shadow-lift"
    >
      {tone !== 'plain' && <span aria-hidden="true" className={classNames('size-2.5 rounded-chip', DOTS[tone])} />}
      <span className="min-w-0 flex-1">{text}</span>
      {action && (
        <button
          type="button"
          onClick={() => {
            action.onPress();
            onGone();
          }}
          className="min-h-11 touch-manipulation rounded-press px-4 font-bold underline underline-offset-4 outline-paper focus-visible:outline-offset-[-4px]"
        >
          {action.label}
        </button>
      )}
    </div>
  );
}

const DOTS = { wait: 'bg-wait-fill', due: 'bg-due-soft' } as const;
