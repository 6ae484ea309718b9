import { Suspense } from 'react';
import { later } from '#ui/later.ts';
import type { CounterBill } from './use-counter.ts';

/** Loaded when goods come back for others: the counter itself needs none of it. */
const Notice = later(async () => (await import('./exchange-parts.tsx')).ExchangeNotice);
const Row = later(async () => (await import('./exchange-parts.tsx')).ExchangeRow);

const PARTS = { notice: Notice, row: Row };

/** What comes back for the goods on this bill, if anything does. */
export function ExchangeShown({ bill, as }: { readonly bill: CounterBill; readonly as: keyof typeof PARTS }) {
  const { exchange } = bill.draft;
  const Part = PARTS[as];
  return (
    exchange && (
      <Suspense>
        <Part bill={bill} exchange={exchange} />
      </Suspense>
    )
  );
}
