import type { CustomerId } from '@rmp/contracts';
import type { Customer } from '@rmp/contracts/payment';
import type { salesContract } from '@rmp/contracts/sales';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useLocal } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { bffRoute } from '#platform/bff.ts';
import { today } from '#platform/clock.ts';
import { useDeviceSession } from '#platform/session.ts';
import { findBills } from './find-bills.ts';
import { mergeRows, rowOfLocal, rowOfSummary } from './model/bill-rows.ts';
import type { BillRow } from './model/bill-rows.ts';
import { askIn, fits } from './model/bill-search.ts';
import type { BillAsk } from './model/bill-search.ts';

const listSales = bffRoute<(typeof salesContract)['listSales']>('sales', 'GET', '/sales');

const PAGE = '50';

export interface BillSearch {
  /** A number or its end, a phone number, a customer, something sold. */
  readonly text: string;
  /** A day in India, or empty. */
  readonly day: string;
  /** The shop's records are asked too. */
  readonly isAsked: boolean;
}

/** Bills this device knows, newest first, and where somebody asks, those the server tells of. */
export function useBills({ text, day, isAsked }: BillSearch) {
  const db = useLocal();
  const session = useDeviceSession();
  const ask = useMemo(() => askIn(text), [text]);
  const local = useLiveQuery(async () => db && findRows(db, ask, day), [db, ask, day]);
  const told = useInfiniteQuery({
    queryKey: ['bills', session?.tenant_id, ask, day],
    queryFn: async ({ pageParam }) => {
      const query = db && (await queryOf(db, ask, day));
      if (!query) return { rows: [], next_cursor: null };
      return listSales({ query: { limit: PAGE, ...query, ...(pageParam && { cursor: pageParam }) } });
    },
    initialPageParam: '',
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
    enabled: Boolean(session) && db !== undefined && isAsked,
  });

  const toldRows = told.data?.pages.flatMap(({ rows }) => rows.map(rowOfSummary)) ?? [];
  return { rows: mergeRows(local ?? [], toldRows), told, isRead: local !== undefined };
}

async function findRows(db: LocalDb, ask: BillAsk, day: string): Promise<readonly BillRow[]> {
  const found = await findBills(db, ask, day);
  const ids = found.map(({ sale_id }) => sale_id);
  const notes = await db.notes.where('sale_id').anyOf(ids).toArray();
  return found.map((bill) => rowOfLocal(bill, notes));
}

/** What the server is asked for; undefined when it cannot help: it finds no bill by a part of a number or by an item. */
async function queryOf(db: LocalDb, ask: BillAsk, day: string) {
  const days = day === '' ? {} : { from_date: day, to_date: day };
  switch (ask.is) {
    case 'anything':
      // a list by days comes newest day first; without any, the server lists by what changed last
      return day === '' ? { to_date: today() } : days;
    case 'number':
      return ask.isWhole ? { ...days, number: ask.starts } : undefined;
    case 'digits':
      return ofCustomer(await customerWith(db, ({ mobile }) => mobile?.startsWith(ask.digits) ?? false), days);
    case 'words':
      return ofCustomer(await customerWith(db, ({ name }) => fits(name, ask.words)), days);
    default:
      return ask satisfies never;
  }
}

const ofCustomer = <Days extends object>(customer_id: CustomerId | undefined, days: Days) =>
  customer_id && { ...days, customer_id };

const customerWith = async (db: LocalDb, isHim: (party: Customer) => boolean): Promise<CustomerId | undefined> =>
  (await db.parties.filter(isHim).first())?.customer_id;
