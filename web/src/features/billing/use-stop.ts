import type { Item } from '@rmp/contracts/inventory';
import type { Customer } from '@rmp/contracts/payment';
import { useDeviceSession } from '#platform/session.ts';
import { stopOf } from './model/stop.ts';
import type { Stop } from './model/stop.ts';
import type { CounterBill } from './use-counter.ts';

/** What stops this person at this bill: nothing stops who may correct bills, the owner and his manager. */
export function useStop(
  { draft, settlement }: CounterBill,
  items: ReadonlyMap<string, Item>,
  party: Customer | null | undefined,
): Stop | undefined {
  const session = useDeviceSession();
  const stops = session?.tenant?.counter_stops ?? [];
  if (stops.length === 0 || session?.permissions.includes('sales:amend')) return undefined;
  const around = { items, settlement, balance: party?.balance_paise ?? 0, limit: party?.credit_limit_paise };
  return stopOf(draft, around, stops);
}
