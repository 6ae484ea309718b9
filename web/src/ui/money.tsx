import { useLook } from '#platform/use-look.ts';
import { classNames } from './class-names.ts';
import { rupeeParts } from './format.ts';
import { moneyWords } from './money-words.ts';
import type { MoneySense } from './money-words.ts';

export type MoneySize = 'sm' | 'md' | 'lg' | 'xl' | '2xl' | 'bar';
export type MoneyTone = 'ink' | 'muted' | 'due' | 'paid' | 'wait';

export interface MoneyProps {
  /** Integer paise; below zero shows a true minus. */
  readonly paise: number;
  readonly size?: MoneySize;
  readonly tone?: MoneyTone;
  /** `minus`: taken off, shown and said as such. `due`: said as due (give it where no word stands beside). */
  readonly sign?: MoneySense;
  /** Digits go here: a caret stands behind. */
  readonly active?: boolean;
}

/** An amount of money: rupees bold, paise smaller, in digits for the eye and in words for the ear. Never shortened. */
export function Money({ paise, size = 'md', tone = 'ink', sign = 'plain', active = false }: MoneyProps) {
  const { locale } = useLook();
  const { isNegative, rupees, paise: rest } = rupeeParts(paise);
  return (
    <span className={classNames('whitespace-nowrap font-bold', sizeOf(size, rupees), TONES[tone])}>
      <span aria-hidden="true" className={classNames(active && 'caret')}>
        {(isNegative || sign === 'minus') && '−'}
        <span className="mr-[0.06em] text-[0.86em] font-medium">₹</span>
        {rupees}
        <span className="text-[length:var(--paise)] font-medium">.{rest}</span>
      </span>
      <span className="sr-only">{moneyWords(paise, sign, locale)}</span>
    </span>
  );
}

const TONES: Readonly<Record<MoneyTone, string>> = {
  ink: '',
  muted: 'text-ink-2',
  due: 'text-due',
  paid: 'text-paid',
  wait: 'text-wait',
};

const SIZES: Readonly<Record<Exclude<MoneySize, 'bar'>, string>> = {
  sm: 'text-money-sm',
  md: 'text-money',
  lg: 'text-money-lg leading-tight',
  xl: 'text-money-xl leading-[1.1]',
  '2xl': 'text-money-2xl leading-[1.08] tracking-[-0.02em]',
};

/** In the bar an amount steps down (28, 24, 20) where it would not fit, instead of wrapping. */
function sizeOf(size: MoneySize, rupees: string): string {
  if (size !== 'bar') return SIZES[size];
  if (rupees.length < 6) return SIZES.xl;
  return rupees.length < 8 ? 'text-key leading-[1.1]' : SIZES.lg;
}
