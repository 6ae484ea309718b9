import { useEffect } from 'react';
import { useLook } from '#platform/use-look.ts';
import { announce } from '#ui/announce.ts';
import { moneyWords } from '#ui/money-words.ts';
import { amountOf } from './model/amounts.ts';
import { quantityWords } from './unit-words.ts';
import type { CounterBill } from './use-counter.ts';
import { useBillingWords } from './words/index.ts';

/** Says what digits just made of a line and what the bill comes to, once the presses have stopped. */
export function useSpokenBill({ draft, payable }: CounterBill): void {
  const say = useBillingWords();
  const { locale } = useLook();
  const { active } = draft;
  const line = active.on === 'line' ? draft.lines.find(({ line_id }) => line_id === active.line_id) : undefined;
  const sentence =
    line &&
    say('line_said', {
      name: line.name,
      quantity: quantityWords(line.qty_milli, line.unit, say),
      amount: moneyWords(amountOf(line), 'plain', locale),
      total: moneyWords(payable, 'plain', locale),
    });
  useEffect(() => {
    if (sentence) announce(sentence);
  }, [sentence]);
}
