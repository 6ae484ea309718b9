import { Delete } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Fragment, memo, useRef } from 'react';
import { useStable } from '#platform/use-stable.ts';
import { useWords } from '#words/use-words.ts';
import { classNames } from './class-names.ts';
import { feel } from './feedback.ts';
import { FittingWords } from './fitting-words.tsx';
import { UI_WORDS } from './words/index.ts';

export type PadDigit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '00' | '.';

export interface PadKey {
  readonly label: string;
  /** For large text and long words. */
  readonly short?: string;
  readonly icon?: LucideIcon;
  /** How many things wait behind it; zero shows nothing. A tall key's only. */
  readonly badge?: number;
  /** What it does is active now. */
  readonly on?: boolean | undefined;
  /** It can do nothing now. */
  readonly off?: boolean | undefined;
  readonly onPress: () => void;
}

export interface PadProps {
  /** Said: what the digits go to. */
  readonly label?: string;
  /** Under Delete, from above: three keys of the fourth column, which depend on what is active. */
  readonly keys: readonly [PadKey | undefined, PadKey | undefined, PadKey | undefined];
  /** The two tall keys. */
  readonly tall: readonly [PadKey | undefined, PadKey | undefined];
  /** 1-2-3 on top as on a phone, or 7-8-9 as on a calculator. */
  readonly order?: 'phone' | 'calculator';
  /** Nothing takes digits now. */
  readonly off?: boolean;
  readonly onDigit: (digit: PadDigit) => void;
  readonly onDelete: () => void;
  /** A long press on Delete. */
  readonly onClear: () => void;
}

/** The numbers, always in the same place: digits go to what was picked last, and no key says OK. */
export function Pad({ label, keys, tall, order = 'phone', off = false, onDigit, onDelete, onClear }: PadProps) {
  const say = useWords(UI_WORDS);
  const press = useStable(onDigit);
  return (
    <section
      aria-label={label ?? say('number_pad')}
      className="grid auto-rows-[var(--h-key)] grid-cols-[repeat(3,minmax(0,1fr))_repeat(2,minmax(0,1.06fr))] gap-gap border-t border-rule bg-canvas px-2 pt-1.75 pb-2"
    >
      {ROWS[order].map((row, index) => (
        <Fragment key={row[0]}>
          <Digits digits={row} off={off} onDigit={press} />
          {index === 0 ? (
            <DeleteKey label={say('delete_digit')} off={off} onDelete={onDelete} onClear={onClear} />
          ) : (
            <FunctionKey padKey={keys[index - 1]} />
          )}
          {index % 2 === 0 && <TallKey padKey={tall[index / 2]} />}
        </Fragment>
      ))}
    </section>
  );
}

type PadRow = readonly [PadDigit, PadDigit, PadDigit];
const TOP: PadRow = ['1', '2', '3'];
const MIDDLE: PadRow = ['4', '5', '6'];
const LOW: PadRow = ['7', '8', '9'];
const LAST: PadRow = ['.', '0', '00'];
const ROWS = { phone: [TOP, MIDDLE, LOW, LAST], calculator: [LOW, MIDDLE, TOP, LAST] } as const;

/** Drawn once: what changes about a pad are the keys beside them. */
const Digits = memo(function Digits({ digits, off, onDigit }: DigitsProps) {
  return (
    <>
      {digits.map((digit) => (
        <button
          key={digit}
          type="button"
          aria-disabled={off || undefined}
          onClick={() => {
            if (off) return;
            feel('key');
            onDigit(digit);
          }}
          className={classNames(
            'press flex items-center justify-center text-key font-semibold',
            off ? 'bg-sunk text-ink-3' : 'bg-paper',
          )}
        >
          {digit}
        </button>
      ))}
    </>
  );
});

interface DigitsProps {
  readonly digits: PadRow;
  readonly off: boolean;
  readonly onDigit: (digit: PadDigit) => void;
}

const LONG_PRESS_MS = 500;

function DeleteKey({ label, off, onDelete, onClear }: DeleteKeyProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasLong = useRef(false);
  const start = () => {
    wasLong.current = false;
    timer.current = setTimeout(() => {
      wasLong.current = true;
      if (!off) onClear();
    }, LONG_PRESS_MS);
  };
  const stop = () => clearTimeout(timer.current);
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={off || undefined}
      onPointerDown={start}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onContextMenu={(event) => event.preventDefault()}
      onClick={() => {
        if (!off && !wasLong.current) onDelete();
        wasLong.current = false;
      }}
      className="press flex items-center justify-center bg-sunk"
    >
      <Delete className="size-5.5" />
    </button>
  );
}

interface DeleteKeyProps {
  readonly label: string;
  readonly off: boolean;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

function FunctionKey({ padKey }: { readonly padKey: PadKey | undefined }) {
  if (!padKey) return <span />;
  return (
    <button
      {...pressOf(padKey)}
      className={classNames(
        'press flex min-w-0 items-center justify-center overflow-hidden px-0.5 text-center text-label leading-[1.1] font-bold',
        padKey.on ? 'active-edge bg-act-soft text-act' : 'bg-sunk',
        padKey.off && 'text-ink-3',
      )}
    >
      <FittingWords label={padKey.label} short={padKey.short} />
    </button>
  );
}

function TallKey({ padKey }: { readonly padKey: PadKey | undefined }) {
  if (!padKey) return <span className="row-span-2" />;
  const Icon = padKey.icon;
  return (
    <button
      {...pressOf(padKey)}
      className={classNames(
        'press relative row-span-2 flex min-w-0 flex-col items-center justify-center gap-1 overflow-hidden px-0.5 text-center text-label leading-[1.1] font-bold',
        padKey.off ? 'bg-sunk text-ink-3' : 'border-act bg-act-soft text-act',
        padKey.on && 'active-edge',
      )}
    >
      {Icon && <Icon className="size-5.5 flex-none" />}
      <FittingWords label={padKey.label} short={padKey.short} />
      {padKey.badge !== undefined && padKey.badge > 0 && (
        <span className="absolute top-1 right-1 grid h-5 min-w-5 place-items-center rounded-chip bg-act px-1 text-unit leading-none text-act-ink">
          {padKey.badge}
        </span>
      )}
    </button>
  );
}

function pressOf({ on, off, onPress }: PadKey) {
  return {
    type: 'button',
    'aria-pressed': on,
    'aria-disabled': off || undefined,
    onClick: () => !off && onPress(),
  } as const;
}
