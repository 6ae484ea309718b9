import type { Item } from '@rmp/contracts/inventory';
import type { Customer } from '@rmp/contracts/payment';
import type { LocalDb } from '../database.ts';
import { isSold } from '../find-item.ts';
import { openShelf } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** Everything this shop sells, by name and barcode; opened once a page. */
export function itemShelf(db: LocalDb): Shelf<Item> {
  const named = ({ item_id, name, barcode }: Item) => ({ id: item_id, name, digits: barcode });
  return once(items, db, () => openShelf<Item>(db, { table: 'items', named, isShown: isSold }));
}

/** Everybody who buys here, by name and mobile; opened once a page. */
export function partyShelf(db: LocalDb): Shelf<Customer> {
  const named = ({ customer_id, name, mobile }: Customer) => ({ id: customer_id, name, digits: mobile });
  return once(parties, db, () => openShelf<Customer>(db, { table: 'parties', named }));
}

const items = new WeakMap<LocalDb, Shelf<Item>>();
const parties = new WeakMap<LocalDb, Shelf<Customer>>();

function once<Row>(shelves: WeakMap<LocalDb, Shelf<Row>>, db: LocalDb, open: () => Shelf<Row>): Shelf<Row> {
  const known = shelves.get(db);
  if (known) return known;
  const opened = open();
  shelves.set(db, opened);
  return opened;
}
