import type { ReactNode } from 'react';
import { Money } from './money.tsx';

export interface TotalBarProps {
  /** Integer paise. */
  readonly paise: number;
  /** `Total · 6 items`. */
  readonly caption: string;
  /** What else matters before the step, at its left: the old udhaar. */
  readonly side?: { readonly caption: string; readonly content: ReactNode } | undefined;
  /** The next step: a primary `Button`. */
  readonly action: ReactNode;
}

/** The total and the next step, in the bottom slot. */
export function TotalBar({ paise, caption, side, action }: TotalBarProps) {
  return (
    <div className="flex w-full items-center gap-2.5 py-1 pr-2 pl-3">
      <div className="min-w-0">
        <div className="truncate text-xs text-ink-2">{caption}</div>
        <Money paise={paise} size="bar" />
      </div>
      {side && (
        <div className="ml-auto text-right">
          <div className="text-xs whitespace-nowrap text-ink-2">{side.caption}</div>
          {side.content}
        </div>
      )}
      <div className={side ? '' : 'ml-auto'}>{action}</div>
    </div>
  );
}
