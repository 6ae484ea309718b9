import type { CustomerId } from '@rmp/contracts';
import type { salesContract } from '@rmp/contracts/sales';
import { DOCUMENT_NUMBER } from '@rmp/gst';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal, useParties } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { bffRoute } from '#platform/bff.ts';
import { today } from '#platform/clock.ts';
import { useDeviceSession } from '#platform/session.ts';
import { mergeRows, rowOfLocal, rowOfSummary } from './model/bill-rows.ts';
import type { BillRow } from './model/bill-rows.ts';

const listSales = bffRoute<(typeof salesContract)['listSales']>('sales', 'GET', '/sales');

const LOCAL_MAX = 100;
const PAGE = '50';

export interface BillSearch {
  /** A number, or a part of a customer's name. */
  readonly text: string;
  /** A day in India, or empty. */
  readonly day: string;
}

/** Bills this device knows and those the server tells of, newest first. */
export function useBills(search: BillSearch) {
  const db = useLocal();
  const session = useDeviceSession();
  const customerId = useCustomerNamed(search.text);
  const local = useLiveQuery(async () => db && readLocal(db, search), [db, search.text, search.day]);
  const asked = askedOf(search, customerId);
  const told = useInfiniteQuery({
    queryKey: ['bills', session?.tenant_id, asked],
    queryFn: ({ pageParam }) =>
      listSales({ query: { limit: PAGE, ...asked, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
    // a part of a name that fits nobody finds nothing at the server either
    enabled: Boolean(session) && asked !== undefined,
  });

  const toldRows = told.data?.pages.flatMap(({ rows }) => rows.map(rowOfSummary)) ?? [];
  return { rows: mergeRows((local ?? []).map(rowOfLocal), toldRows), told, isRead: local !== undefined };
}

/** What the server is asked for; undefined when it cannot help. */
function askedOf({ text, day }: BillSearch, customerId: CustomerId | undefined) {
  const days = day === '' ? {} : { from_date: day, to_date: day };
  const words = text.trim();
  // a list by days comes newest day first; without any, the server lists by what changed last
  if (words === '') return day === '' ? { to_date: today() } : days;
  if (words.includes('/') && DOCUMENT_NUMBER.test(words)) return { ...days, number: words.toUpperCase() };
  return customerId && { ...days, customer_id: customerId };
}

function useCustomerNamed(text: string): CustomerId | undefined {
  const parties = useParties();
  const words = text.trim().toLocaleLowerCase('en-IN');
  if (words.length < 2) return undefined;
  return parties?.find(({ name, mobile }) => name.toLocaleLowerCase('en-IN').includes(words) || mobile?.includes(words))
    ?.customer_id;
}

async function readLocal(db: LocalDb, { text, day }: BillSearch) {
  const words = text.trim().toLocaleLowerCase('en-IN');
  const fits = (row: Pick<BillRow, 'number' | 'customer_name'>): boolean =>
    words === '' || `${row.number} ${row.customer_name ?? ''}`.toLocaleLowerCase('en-IN').includes(words);
  const bills = day === '' ? db.bills.orderBy('sold_at') : db.bills.where('sold_date').equals(day);
  return bills.reverse().filter(fits).limit(LOCAL_MAX).toArray();
}
