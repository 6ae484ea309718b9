import type { ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';
import { useRovingFocus } from './use-roving-focus.ts';

export interface PaperProps {
  /** Still open: a torn lower edge. */
  readonly torn?: boolean;
  /** A double rule left of the money. */
  readonly columns?: boolean;
  /** Said, when the paper holds a list. */
  readonly label?: string;
  /** A list of `BillLine`s. */
  readonly list?: boolean;
  /** Scrolls inside instead of growing past its zone. */
  readonly scrolls?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** A record: white, square, nothing on it looks like a button unless it is one. */
export function Paper({ torn, columns, label, list = false, scrolls = false, ref, children }: PaperProps) {
  return (
    <div className={classNames('flex flex-col', scrolls && 'min-h-0')}>
      <div
        ref={ref}
        className={classNames('relative rounded-record bg-paper', scrolls && 'no-scrollbar min-h-0 overflow-y-auto')}
      >
        {list ? (
          <PaperList label={label} columns={columns}>
            {children}
          </PaperList>
        ) : (
          <div className={classNames(columns && 'money-rule')}>{children}</div>
        )}
      </div>
      {torn && <div aria-hidden="true" className="torn" />}
    </div>
  );
}

/** Lines: one stop for Tab, arrows inside. */
function PaperList({ label, columns, children }: PaperListProps) {
  const roving = useRovingFocus<HTMLOListElement>();
  return (
    <ol {...roving} aria-label={label} className={classNames('divide-y divide-rule', columns && 'money-rule')}>
      {children}
    </ol>
  );
}

interface PaperListProps {
  readonly label: string | undefined;
  readonly columns: boolean | undefined;
  readonly children: ReactNode;
}

/** One row of a record: words at the left, money in its column at the right. */
export function MoneyColumn({ label, note, children }: MoneyColumnProps) {
  return (
    <div className="flex min-h-line items-center justify-between gap-2 px-gutter py-1 [:root[data-text]_&]:flex-wrap">
      <span className="min-w-0 leading-snug">
        {label}
        {note !== undefined && <span className="block text-sm text-ink-2">{note}</span>}
      </span>
      <span className="ml-auto flex flex-none items-center justify-end gap-2 text-right">{children}</span>
    </div>
  );
}

export interface MoneyColumnProps {
  readonly label: ReactNode;
  readonly note?: ReactNode;
  /** `Money`, and a `StateTag` before it. */
  readonly children: ReactNode;
}
