import type { Customer } from '@rmp/contracts/payment';
import type { Item } from '@rmp/contracts/inventory';
import { Dexie } from 'dexie';
import type { EntityTable } from 'dexie';
import type { HeldBill, LocalBill } from './tables/bills.ts';
import type { Mark } from './tables/marks.ts';
import type { OutboxRow } from './tables/outbox.ts';
import type { SeriesRow } from './tables/series.ts';

/** What this device knows of one shop, and the truth of what was done on it (ADR 0013). */
export interface LocalDb extends Dexie {
  readonly items: EntityTable<Item, 'item_id'>;
  readonly parties: EntityTable<Customer, 'customer_id'>;
  readonly bills: EntityTable<LocalBill, 'sale_id'>;
  readonly held: EntityTable<HeldBill, 'held_id'>;
  readonly outbox: EntityTable<OutboxRow, 'place'>;
  readonly series: EntityTable<SeriesRow, 'key'>;
  readonly marks: EntityTable<Mark, 'name'>;
}

/**
 * The shop's database on this device, opened at first use. A committed transaction is on the disk (`strict`), or a bill
 * could be printed and then lost with the power. Rows that come out are frozen (`immutable`), so that ten thousand items
 * need not be copied for each reader. Versions are only added: a shipped one never changes.
 */
export function openLocalDb(tenantId: string): LocalDb {
  const db = new Dexie(`rmp-${tenantId}`, { chromeTransactionDurability: 'strict', cache: 'immutable' });
  db.version(1).stores({
    items: 'item_id, barcode',
    parties: 'customer_id, mobile',
    bills: 'sale_id, number, sold_at, sold_date, customer_id',
    held: 'held_id',
    outbox: '++place, &command_id',
    series: 'key',
    marks: 'name',
  });
  return withTables(db);
}

/** The cast: version 1 above declares exactly the tables of `LocalDb`. */
function withTables(db: Dexie): LocalDb {
  return db as LocalDb;
}
