import type { TodayScreen } from '@rmp/contracts/bff';
import type { LocalBill } from '#local/index.ts';
import { addedHere } from './day-here.ts';
import type { Added, DayHere, Told } from './day-here.ts';
import { dataOf, moneyOfDay } from './money-of-day.ts';
import type { MoneyPart } from './money-of-day.ts';

/** Whose figures they are: the shop's with this phone's newest, or this phone's alone. */
export type Whose = 'shop' | 'phone';

export interface ShownDay {
  readonly whose: Whose;
  readonly bills: number;
  readonly net_paise: number;
  readonly money: readonly MoneyPart[];
  /** What of it the services have not heard of yet. */
  readonly added: Added;
  /** Until when what the services told is true; absent for the phone's own. */
  readonly as_of?: string;
}

export interface AskedDay {
  readonly date: string;
  readonly told: (Told & { readonly screen: TodayScreen }) | undefined;
  readonly here: DayHere;
  readonly device_id: string;
}

/**
 * The day's figures. The shop's stand only on what was told of this very day; without it, and for who may not see the
 * shop's, they are those of the bills made on this phone.
 */
export function shownDay({ date, told, here, device_id }: AskedDay): ShownDay {
  const parts = told?.screen.date === date ? told.screen.parts : undefined;
  const summary = parts && dataOf(parts.sales_summary);
  if (!parts || !summary) {
    const added = addedHere(madeOn(here, device_id), undefined);
    return { whose: 'phone', bills: added.bills, net_paise: added.net_paise, money: moneyOfDay({}, added), added };
  }
  const added = addedHere(here, told);
  return {
    whose: 'shop',
    bills: summary.totals.bills + added.bills,
    net_paise: summary.totals.net_paise + added.net_paise,
    money: moneyOfDay(parts, added),
    added,
    as_of: summary.as_of,
  };
}

/** Without what other devices made, which this one may know of too. */
const madeOn = ({ bills, notes, payments }: DayHere, deviceId: string): DayHere => ({
  bills: bills.filter(({ fact }) => fact?.device_id === deviceId),
  notes: notes.filter(({ state }) => state === 'to_send'),
  payments,
});

/** A bill in the list of the last ones. */
export interface LastBill {
  readonly sale_id: string;
  readonly number: string;
  readonly sold_at: string;
  readonly name?: string | undefined;
  readonly payable_paise: number;
  readonly is_cancelled: boolean;
  readonly is_unsent: boolean;
}

/** The newest bills of the day that are known here or were told, newest first. What this device knows of one counts. */
export function lastBills({ date, told, here }: Omit<AskedDay, 'device_id'>, max: number): readonly LastBill[] {
  const parts = told?.screen.date === date ? told.screen.parts : undefined;
  const rows = parts ? (dataOf(parts.recent_bills)?.rows ?? []) : [];
  const toldBills = rows.map(({ sale_id, number, sold_at, customer, totals, status }): LastBill => ({
    sale_id,
    number,
    sold_at,
    name: customer?.name,
    payable_paise: totals.payable_paise,
    is_cancelled: status === 'cancelled',
    is_unsent: false,
  }));
  const all = new Map([...toldBills, ...here.bills.map(ofLocal)].map((bill) => [bill.sale_id, bill]));
  return [...all.values()].toSorted((a, b) => (a.sold_at < b.sold_at ? 1 : -1)).slice(0, max);
}

const ofLocal = ({ sale_id, number, sold_at, customer_name, payable_paise, status, state }: LocalBill): LastBill => ({
  sale_id,
  number,
  sold_at,
  name: customer_name,
  payable_paise,
  is_cancelled: status === 'cancelled',
  is_unsent: state === 'to_send',
});
