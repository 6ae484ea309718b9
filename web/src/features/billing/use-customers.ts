import type { Customer } from '@rmp/contracts/payment';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useLocal } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { FIT } from '#local/search/index.ts';
import { usePartyShelf } from '#local/search/use-shelf.ts';
import { now } from '#platform/clock.ts';
import { readMark } from './marks.ts';
import { enteredCustomer } from './model/entered-customer.ts';
import { hourOf, regularsAt } from './model/regulars.ts';

/** Those a bill may be for. */
export interface Customers {
  /** Best first; for nothing typed the regulars of this hour, then who was entered last. */
  readonly find: (typed: string, limit: number) => readonly Customer[];
  /** Somebody known who is probably the one typed as if he were new: by his number, a mistyped name, or its sound. */
  readonly meant: (typed: string) => Customer | undefined;
  readonly isRead: boolean;
}

export function useCustomers(): Customers {
  const db = useLocal();
  const regulars = useLiveQuery(async () => (db ? readRegulars(db) : NONE), [db]) ?? NONE;
  const shelf = usePartyShelf();
  const places = useMemo(
    () => new Map<string, number>(regulars.map(({ customer_id }, place) => [customer_id, place])),
    [regulars],
  );
  const rank = ({ customer_id }: Customer): number => places.get(customer_id) ?? regulars.length;

  const likely = (limit: number): readonly Customer[] => {
    const missing = Math.max(0, limit - regulars.length);
    const others = shelf?.rows().filter(({ customer_id }) => !places.has(customer_id)) ?? NONE;
    return [...regulars, ...(missing > 0 ? others.toSorted(newestFirst).slice(0, missing) : NONE)];
  };
  return {
    isRead: shelf !== undefined,
    find: (typed, limit) =>
      typed.trim() === '' ? likely(limit) : (shelf?.find(typed, limit, rank).map(({ thing }) => thing) ?? NONE),
    meant: (typed) => {
      const { mobile, name } = enteredCustomer(typed);
      const sameNumber = mobile && shelf?.find(mobile, 1)[0]?.thing;
      if (sameNumber) return sameNumber;
      const best = shelf?.find(name, 1, rank)[0];
      return best && best.fit >= FIT.typo ? best.thing : undefined;
    },
  };
}

const NONE: readonly Customer[] = [];
const REGULARS_MAX = 30;

async function readRegulars(db: LocalDb): Promise<readonly Customer[]> {
  const visits = (await readMark(db, 'billing:visits')) ?? [];
  const ids = regularsAt(hourOf(now()), visits).slice(0, REGULARS_MAX);
  // the cast: only ids of customers are remembered
  const rows = await db.parties.bulkGet(ids as Customer['customer_id'][]);
  return rows.filter((row) => row !== undefined);
}

const newestFirst = (a: Customer, b: Customer): number => (a.created_at < b.created_at ? 1 : -1);
