'use client';
import { Suspense } from 'react';
import { useKeptReader } from '#features/scan/index.ts';
import { CounterPhone } from './counter-phone.tsx';
import { useCounterWhole } from './use-counter-whole.ts';
import { useIsWide } from './use-is-wide.ts';
import { useOpenCounter } from './use-open-counter.ts';
import { later } from '#ui/later.ts';

/** Phones never load it. */
const CounterWide = later(async () => (await import('./counter-wide.tsx')).CounterWide);

/** The counter: a bill is made, paid and saved here, with or without a network. */
export function BillScreen() {
  const counter = useOpenCounter();
  const isWide = useIsWide();
  useKeptReader();
  useCounterWhole();

  if (isWide) {
    return (
      <Suspense>
        <CounterWide counter={counter} />
      </Suspense>
    );
  }
  // a PC sees nothing of the prerendered phone while its own layout loads
  return (
    <div className="pc:invisible">
      <CounterPhone counter={counter} />
    </div>
  );
}
