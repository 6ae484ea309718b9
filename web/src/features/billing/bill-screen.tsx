'use client';
import { CounterPhone } from './counter-phone.tsx';
import { useEarlyPresses } from './use-early-presses.ts';
import { useOpenCounter } from './use-open-counter.ts';

/** The counter: a bill is made, paid and saved here, with or without a network. */
export function BillScreen() {
  const counter = useOpenCounter();
  useEarlyPresses(counter.bill.isOpen);

  return <CounterPhone counter={counter} />;
}
