import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Money } from './money.tsx';
import type { MoneySense } from './money-words.ts';
import { useSwipeLeft } from './use-swipe-left.ts';

export interface BillLineProps {
  /** A `QtyPill`. */
  readonly pill: ReactNode;
  readonly name: string;
  /** The language of the name where it is not the page's. */
  readonly nameLang?: string;
  /** The rate, or a warning. */
  readonly note?: string | undefined;
  /** Integer paise; undefined is a dash. */
  readonly paise: number | undefined;
  readonly sign?: MoneySense;
  /** Digits go to this line. */
  readonly active?: boolean;
  /** The note is a warning: it gets a triangle, and the sale goes on. */
  readonly warning?: boolean;
  /** The name opens the line's details. */
  readonly onOpen?: (() => void) | undefined;
  /** Drawn away to the left: taken off the bill. */
  readonly onSwipe?: (() => void) | undefined;
}

/** One line of a bill, 44 px: how much, what at which rate, the amount behind the double rule. Stands in a list paper. */
export function BillLine({ pill, name, nameLang, note, paise, sign, active, warning, onOpen, onSwipe }: BillLineProps) {
  const swipe = useSwipeLeft(onSwipe);
  const words = (
    <>
      <span lang={nameLang} className="line-name text-money-sm font-semibold">
        {name}
      </span>
      {note !== undefined && (
        <span
          className={classNames(
            'flex items-center gap-1 text-xs',
            warning ? 'font-semibold text-wait' : 'at-normal-text text-ink-2',
          )}
        >
          {warning && <TriangleAlert className="size-3.5 flex-none" />}
          <span className="truncate">{note}</span>
        </span>
      )}
    </>
  );
  return (
    <li
      {...swipe}
      data-active={active}
      className={classNames(
        'grid min-h-line touch-pan-y grid-cols-[calc(2.875rem+2rem*var(--zoom))_minmax(0,1fr)_var(--money-col)] items-center',
        active && 'bg-act-soft',
      )}
    >
      {pill}
      {onOpen ? (
        <button
          type="button"
          onClick={onOpen}
          className="-mt-px min-h-11 min-w-0 touch-manipulation pr-1 pl-2.25 text-left leading-[1.2] outline-offset-[-3px]"
        >
          {words}
        </button>
      ) : (
        <div className="min-w-0 pr-1 pl-2.25 leading-[1.2]">{words}</div>
      )}
      <div className="pr-3 text-right">
        {paise === undefined ? <span className="text-ink-2">–</span> : <Money paise={paise} {...(sign && { sign })} />}
      </div>
    </li>
  );
}
