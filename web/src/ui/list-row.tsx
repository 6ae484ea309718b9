import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface ListRowProps {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** An icon or an avatar. */
  readonly lead?: ReactNode;
  /** Money, a tag. */
  readonly trail?: ReactNode;
  /** Where a press leads; a row that leads somewhere shows an arrow when `arrow` is set. */
  readonly href?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly arrow?: boolean;
  readonly active?: boolean;
}

/**
 * One record in a list, 64 px: it leads somewhere, acts, or only tells. Title and note may take two lines each, in
 * large text as many as they need. Stand it in a `Rows`.
 */
export function ListRow({ title, note, lead, trail, href, onPress, arrow = false, active = false }: ListRowProps) {
  const className = classNames(
    'flex min-h-row w-full min-w-0 touch-manipulation items-center gap-2.5 px-gutter py-1.5 text-left outline-offset-[-3px] active:bg-act-soft',
    active && 'bg-act-soft',
  );
  const inside = (
    <>
      {lead}
      <span className="min-w-0 flex-1 leading-snug">
        <span className="line-clamp-2 text-md font-semibold break-words [:root[data-text]_&]:line-clamp-none">
          {title}
        </span>
        {note !== undefined && (
          <span className="line-clamp-2 text-sm break-words text-ink-2 [:root[data-text]_&]:line-clamp-none">
            {note}
          </span>
        )}
      </span>
      {trail !== undefined && <span className="ml-auto text-right leading-snug whitespace-nowrap">{trail}</span>}
      {arrow && <ChevronRight className="size-5 flex-none text-ink-2" />}
    </>
  );
  return (
    <li>
      {href !== undefined ? (
        <Link href={href} className={className}>
          {inside}
        </Link>
      ) : onPress ? (
        <button type="button" onClick={onPress} className={className}>
          {inside}
        </button>
      ) : (
        <div className={classNames(className, 'active:bg-transparent')}>{inside}</div>
      )}
    </li>
  );
}

/** The list that rows stand in: white, square, a hairline between two. */
export function Rows({ label, children }: { readonly label?: string; readonly children: ReactNode }) {
  return (
    <ul aria-label={label} className="divide-y divide-rule rounded-record border-y border-rule bg-paper">
      {children}
    </ul>
  );
}

/** The words over a list, with what stands at the right: a count, a button. */
export function Section({ title, trail }: { readonly title: ReactNode; readonly trail?: ReactNode }) {
  return (
    <div className="flex items-center justify-between px-gutter pt-3.5 pb-1.5 text-sm font-bold text-ink-2">
      <h2>{title}</h2>
      {trail}
    </div>
  );
}
