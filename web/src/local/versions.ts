import type { Dexie, Transaction } from 'dexie';
import { touches } from './sync/touches.ts';
import { foundBy } from './tables/bill-index.ts';
import type { LocalBill } from './tables/bills.ts';
import type { OutboxRow } from './tables/outbox.ts';

/**
 * Every shape the shop's database ever had on a device, oldest first. Versions are only added: a shipped one never
 * changes, and each has a fixture in `testing/fixtures` that a test opens.
 */
export function declareVersions(db: Dexie): void {
  db.version(1).stores({
    items: 'item_id, barcode',
    parties: 'customer_id, mobile',
    bills: 'sale_id, number, sold_at, sold_date, customer_id',
    held: 'held_id',
    outbox: '++place, &command_id',
    series: 'key',
    marks: 'name',
  });
  db.version(2)
    .stores({
      bills: 'sale_id, number, serial, sold_at, sold_date, customer_id, customer_mobile, *item_ids',
      notes: 'note_id, sale_id, noted_at',
      outbox: '++place, &command_id, kind, attention.code, *touches',
    })
    .upgrade(indexOldRows);
}

/** Old bills are found by number, mobile and item, and what waits is found by what it is about, as new rows are. */
async function indexOldRows(tx: Transaction): Promise<void> {
  await tx
    .table<LocalBill>('bills')
    .toCollection()
    .modify((bill) => void Object.assign(bill, foundBy(bill)));
  await tx
    .table<OutboxRow>('outbox')
    .toCollection()
    .modify((row) => void Object.assign(row, { touches: touches(row) }));
}
