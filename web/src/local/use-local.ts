import type { Customer } from '@rmp/contracts/payment';
import type { Item } from '@rmp/contracts/inventory';
import { useLiveQuery } from 'dexie-react-hooks';
import { useDeviceSession } from '#platform/session.ts';
import type { LocalDb } from './database.ts';
import { isSold } from './find-item.ts';
import { localDbOf } from './open-databases.ts';

/** The database of the shop this device is signed in to; undefined while that is not read yet, or nobody ever was. */
export function useLocal(): LocalDb | undefined {
  const session = useDeviceSession();
  return session ? localDbOf(session.tenant_id) : undefined;
}

/** Every item that can be sold, in no order; undefined until it is read. */
export function useItems(): readonly Item[] | undefined {
  const db = useLocal();
  return useLiveQuery(async () => (await db?.items.toArray())?.filter(isSold), [db]);
}

/** One item; null when this device does not know it, undefined until that is known. */
export function useItem(id: string | undefined): Item | null | undefined {
  const db = useLocal();
  return useLiveQuery(async () => db && found(id, (one) => db.items.where('item_id').equals(one).first()), [db, id]);
}

/** Every customer, in no order; undefined until it is read. */
export function useParties(): readonly Customer[] | undefined {
  const db = useLocal();
  return useLiveQuery(async () => db?.parties.toArray(), [db]);
}

/** One customer; null when this device does not know him, undefined until that is known. */
export function useParty(id: string | undefined): Customer | null | undefined {
  const db = useLocal();
  return useLiveQuery(
    async () => db && found(id, (one) => db.parties.where('customer_id').equals(one).first()),
    [db, id],
  );
}

async function found<Row>(
  id: string | undefined,
  get: (id: string) => PromiseLike<Row | undefined>,
): Promise<Row | null> {
  return id === undefined ? null : ((await get(id)) ?? null);
}
