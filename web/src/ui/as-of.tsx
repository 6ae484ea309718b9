import { Clock, WifiOff } from 'lucide-react';
import { classNames } from './class-names.ts';

export interface AsOfProps {
  /** `as of 9:42 pm`. */
  readonly label: string;
  /** The phone that was heard from longest ago. */
  readonly note?: string | undefined;
  readonly state?: 'fresh' | 'old' | 'offline';
}

/** Until when the figures beside it are true. */
export function AsOf({ label, note, state = 'fresh' }: AsOfProps) {
  const Shape = state === 'offline' ? WifiOff : Clock;
  return (
    <span className="inline-flex flex-col items-end text-right">
      <span
        className={classNames(
          'inline-flex items-center gap-1.5 text-xs font-semibold whitespace-nowrap',
          state === 'fresh' ? 'text-ink-2' : 'text-wait',
        )}
      >
        <Shape className="size-4 flex-none" />
        {label}
      </span>
      {note !== undefined && <span className="text-xs text-ink-2">{note}</span>}
    </span>
  );
}
