import { Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '#words/use-words.ts';
import { classNames } from './class-names.ts';
import { KeyHint } from './key-hint.tsx';
import { useLongPress } from './use-long-press.ts';
import { useRovingFocus } from './use-roving-focus.ts';
import { UI_WORDS } from './words/index.ts';

export interface TileProps {
  readonly label: string;
  readonly lang?: string;
  /** The price in words of the shop: `₹58 / kg`. */
  readonly price?: string | undefined;
  /** Sold by weight: shows the scale. */
  readonly weighed?: boolean;
  /** How much of it is in the bill: `1.250`. */
  readonly badge?: string | undefined;
  readonly active?: boolean;
  readonly keyHint?: string;
  readonly onPress: () => void;
  /** Takes it up to stand elsewhere. */
  readonly onLongPress?: (() => void) | undefined;
}

/** A favourite: a press puts it in the bill. It never changes its place by itself. */
export function Tile({ label, lang, price, weighed, badge, active, keyHint, onPress, onLongPress }: TileProps) {
  const say = useWords(UI_WORDS);
  const presses = useLongPress(onPress, onLongPress);
  return (
    <button
      type="button"
      {...presses}
      className={classNames(
        'press relative flex min-h-11 min-w-0 flex-col justify-center px-2 py-0.5 text-left leading-[1.18]',
        active ? 'active-edge bg-act-soft' : 'bg-paper',
      )}
    >
      <span lang={lang} className="line-name text-label font-semibold">
        {label}
      </span>
      {(price !== undefined || keyHint !== undefined) && (
        <span className="flex items-center gap-1 text-label text-ink-2">
          {weighed && <Scale className="at-normal-text size-3.5 flex-none" />}
          <span className="truncate">{price}</span>
          {keyHint !== undefined && <KeyHint keys={keyHint} className="ml-auto flex-none" />}
        </span>
      )}
      {badge !== undefined && (
        <>
          <span
            aria-hidden="true"
            className="absolute -top-2 -right-0.75 z-1 rounded-chip bg-act px-1.75 text-unit leading-4.5 font-bold text-act-ink"
          >
            {badge}
          </span>
          <span className="sr-only">{say('in_bill', { quantity: badge })}</span>
        </>
      )}
    </button>
  );
}

export interface TileGridProps {
  readonly label: string;
  readonly columns?: 2 | 3;
  readonly children: ReactNode;
}

/** Favourites in rows: one stop for Tab, arrows inside. */
export function TileGrid({ label, columns = 3, children }: TileGridProps) {
  const roving = useRovingFocus<HTMLDivElement>(columns);
  return (
    <div
      {...roving}
      role="group"
      aria-label={label}
      className={classNames(
        'grid auto-rows-[minmax(2.75rem,auto)] gap-gap px-2 pt-1 pb-1.25',
        columns === 3 ? 'grid-cols-3' : 'grid-cols-2',
      )}
    >
      {children}
    </div>
  );
}
