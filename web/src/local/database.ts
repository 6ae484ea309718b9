import type { Customer } from '@rmp/contracts/payment';
import type { Item } from '@rmp/contracts/inventory';
import { Dexie } from 'dexie';
import type { EntityTable } from 'dexie';
import type { HeldBill, LocalBill } from './tables/bills.ts';
import type { Mark } from './tables/marks.ts';
import type { OutboxRow } from './tables/outbox.ts';
import type { LocalNote } from './tables/notes.ts';
import type { SeriesRow } from './tables/series.ts';
import { declareVersions } from './versions.ts';

/** What this device knows of one shop, and the truth of what was done on it (ADR 0013). */
export interface LocalDb extends Dexie {
  readonly items: EntityTable<Item, 'item_id'>;
  readonly parties: EntityTable<Customer, 'customer_id'>;
  readonly bills: EntityTable<LocalBill, 'sale_id'>;
  readonly notes: EntityTable<LocalNote, 'note_id'>;
  readonly held: EntityTable<HeldBill, 'held_id'>;
  readonly outbox: EntityTable<OutboxRow, 'place'>;
  readonly series: EntityTable<SeriesRow, 'key'>;
  readonly marks: EntityTable<Mark, 'name'>;
}

/**
 * The shop's database on this device, opened at first use. A committed transaction is on the disk (`strict`), or a bill
 * could be printed and then lost with the power. Rows that come out are frozen (`immutable`), so that ten thousand items
 * need not be copied for each reader.
 */
export function openLocalDb(tenantId: string): LocalDb {
  const db = new Dexie(`rmp-${tenantId}`, { chromeTransactionDurability: 'strict', cache: 'immutable' });
  declareVersions(db);
  return withTables(db);
}

/** The cast: the versions declare exactly the tables of `LocalDb`. */
function withTables(db: Dexie): LocalDb {
  return db as LocalDb;
}
