import { Money } from '#ui/money.tsx';
import type { MoneySize, MoneyTone } from '#ui/money.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { useKhataWords } from './words/index.ts';

export type BalanceState = 'due' | 'advance' | 'clear';

export function balanceState(paise: number): BalanceState {
  if (paise === 0) return 'clear';
  return paise > 0 ? 'due' : 'advance';
}

export const BALANCE_TONES: Readonly<Record<BalanceState, MoneyTone>> = { due: 'due', advance: 'paid', clear: 'muted' };

/** The sentence over a balance. */
export const BALANCE_WORDS = { due: 'owes_you', advance: 'you_hold', clear: 'account_clear' } as const;

/** What somebody owes, with its word: due, advance or clear. Above zero he owes. */
export function Balance({ paise, size = 'md' }: { readonly paise: number; readonly size?: MoneySize }) {
  const say = useKhataWords();
  const state = balanceState(paise);
  return (
    <>
      <StateTag state={state} label={say(state)} />
      <span className="block">
        <Money paise={Math.abs(paise)} size={size} tone={BALANCE_TONES[state]} />
      </span>
    </>
  );
}
