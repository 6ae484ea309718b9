import 'fake-indexeddb/auto';
import type { CustomerId, TenantId } from '@rmp/contracts';
import type { Customer } from '@rmp/contracts/payment';
import { paise } from '@rmp/gst';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LocalDb } from '../database.ts';
import { aLocalDb, idOf, NOW } from '../testing/shop.ts';
import type { Shelf } from './shelf.ts';
import { partyShelf } from './shelves.ts';

let db: LocalDb;
let shelf: Shelf<Customer>;
beforeEach(() => {
  db = aLocalDb();
});
afterEach(() => {
  shelf.close();
  return db.delete();
});

/** The casts: `idOf` makes a UUIDv7. */
const aCustomer = (number: number, name: string): Customer => ({
  tenant_id: 'sharma-kirana' as TenantId,
  customer_id: idOf(number) as CustomerId,
  seq: number,
  name,
  origin: 'entered',
  balance_paise: paise(0),
  created_at: NOW,
  updated_at: NOW,
});

async function opened(): Promise<void> {
  shelf = partyShelf(db);
  await vi.waitFor(() => expect(shelf.isRead()).toBe(true));
}
const namesFor = (typed: string) => shelf.find(typed, 10).map(({ thing }) => thing.name);

it('reads every row, in more than one go', async () => {
  await db.parties.bulkAdd(Array.from({ length: 1201 }, (_, at) => aCustomer(at + 1, `Customer ${at + 1}`)));

  await opened();

  expect(shelf.rows()).toHaveLength(1201);
  expect(namesFor('1201')).toEqual(['Customer 1201']);
});

it('follows what is added, changed and taken away, and tells of it', async () => {
  await db.parties.bulkAdd([aCustomer(1, 'Ramesh Verma'), aCustomer(2, 'Suresh Rathore')]);
  await opened();
  const tell = vi.fn<() => void>();
  shelf.subscribe(tell);

  await db.transaction('rw', db.parties, async () => {
    await db.parties.put(aCustomer(1, 'Ramesh Sharma'));
    await db.parties.delete(idOf(2) as CustomerId);
    await db.parties.add(aCustomer(3, 'मीना देवी'));
  });

  await vi.waitFor(() => expect(namesFor('meena')).toEqual(['मीना देवी']));
  expect(namesFor('verma')).toEqual([]);
  expect(namesFor('rathore')).toEqual([]);
  expect(shelf.get(idOf(1))?.name).toBe('Ramesh Sharma');
  expect(tell).toHaveBeenCalled();
});

it('begins anew when everything was taken away at once', async () => {
  await db.parties.bulkAdd([aCustomer(1, 'Ramesh Verma')]);
  await opened();

  await db.parties.clear();
  await db.parties.add(aCustomer(2, 'Suresh Rathore'));

  await vi.waitFor(() => expect(shelf.rows().map(({ name }) => name)).toEqual(['Suresh Rathore']));
});
