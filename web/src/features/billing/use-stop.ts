import type { Item } from '@rmp/contracts/inventory';
import type { Customer } from '@rmp/contracts/payment';
import { useEffect, useState } from 'react';
import { useDeviceSession } from '#platform/session.ts';
import type { CounterBill } from './use-counter.ts';
import type { stopSentence } from './stop-words.ts';
import { useBillingWords } from './words/index.ts';

interface Judge {
  readonly stopSentence: typeof stopSentence;
}

/**
 * What stops this person at this bill, in a sentence: nothing stops who may correct bills, the owner and his manager.
 * The judging is loaded where there is something to judge.
 */
export function useStop(
  { draft, settlement, priced }: CounterBill,
  items: ReadonlyMap<string, Item>,
  party: Customer | null | undefined,
): string | undefined {
  const say = useBillingWords();
  const session = useDeviceSession();
  const [judge, setJudge] = useState<Judge>();
  const stops = session?.permissions.includes('sales:amend') ? undefined : session?.tenant?.counter_stops;
  const isWanted = (stops?.length ?? 0) > 0;
  useEffect(() => {
    if (isWanted) void import('./stop-words.ts').then(setJudge, () => undefined); // without it the bill goes on
  }, [isWanted]);

  const around = { items, priced, settlement, balance: party?.balance_paise ?? 0, limit: party?.credit_limit_paise };
  return stops && judge?.stopSentence(say, draft, around, stops);
}
