import type { Pulled } from '@rmp/contracts/bff';
import type { SaleNote, SaleSummary } from '@rmp/contracts/sales';
import type { LocalDb } from '../database.ts';
import { foundBy } from '../tables/bill-index.ts';
import type { LocalBill } from '../tables/bills.ts';
import { setMark } from '../tables/marks.ts';
import type { LocalNote } from '../tables/notes.ts';
import { passOver } from './passed.ts';
import { unsentAmong } from './unsent.ts';

/**
 * Writes a page of what changed elsewhere, with the place after it. A record with something unsent is left as it is
 * here: an item or a customer is fetched once that has gone, and a bill made here says more than what is told of it.
 */
export async function keepPulled(db: LocalDb, page: Pulled): Promise<void> {
  const { items, parties, sales, notes } = page;
  const tables = [db.items, db.parties, db.bills, db.notes, db.outbox, db.marks];
  await db.transaction('rw', tables, async () => {
    const unsent = await unsentAmong(db, idsIn(page));
    const isFree = (id: string): boolean => !unsent.has(id);
    await db.items.bulkPut(items.filter(({ item_id }) => isFree(item_id)));
    await db.parties.bulkPut(parties.filter(({ customer_id }) => isFree(customer_id)));
    await keepBills(
      db,
      sales.filter(({ sale_id }) => isFree(sale_id)),
    );
    await keepNotes(
      db,
      notes.filter(({ sale_id }) => isFree(sale_id)),
    );
    await passOver(
      db,
      'items',
      items.map(({ item_id }) => item_id).filter((id) => unsent.has(id)),
    );
    await passOver(
      db,
      'parties',
      parties.map(({ customer_id }) => customer_id).filter((id) => unsent.has(id)),
    );
    await setMark(db, 'pulled', { cursor: page.cursor, ready: page.ready, more: page.more });
  });
}

const idsIn = ({ items, parties, sales, notes }: Pulled): readonly string[] => [
  ...items.map(({ item_id }) => item_id),
  ...parties.map(({ customer_id }) => customer_id),
  ...sales.map(({ sale_id }) => sale_id),
  ...notes.map(({ sale_id }) => sale_id),
];

async function keepBills(db: LocalDb, sales: readonly SaleSummary[]): Promise<void> {
  const known = await db.bills.bulkGet(sales.map(({ sale_id }) => sale_id));
  await db.bills.bulkPut(sales.map((sale, index) => billFrom(sale, known[index])));
}

/** What this device issued stays as issued; the server adds what became of it. */
function billFrom(summary: SaleSummary, known: LocalBill | undefined): LocalBill {
  const { sale_id, number, sold_at, sold_date, customer, totals, credit_paise, status, flags } = summary;
  return {
    sale_id,
    number,
    sold_at,
    sold_date,
    ...foundBy({ number }),
    ...(customer?.customer_id && { customer_id: customer.customer_id }),
    ...(customer?.name && { customer_name: customer.name }),
    ...(customer?.mobile && { customer_mobile: customer.mobile }),
    payable_paise: totals.payable_paise,
    credit_paise,
    ...known,
    status,
    state: 'sent',
    flags,
  };
}

async function keepNotes(db: LocalDb, notes: readonly SaleNote[]): Promise<void> {
  const known = await db.notes.bulkGet(notes.map(({ note_id }) => note_id));
  await db.notes.bulkPut(notes.map((note, index) => known[index] ?? noteFrom(note)));
}

/** All that its paper needs, and nothing of what the server keeps about it besides. */
function noteFrom(note: SaleNote): LocalNote {
  const { note_id, sale_id, kind, number, noted_at, note_date, sale_number, sale_date } = note;
  const { seller, customer, place_of_supply, reason, lines, totals, refund, commercial, einvoice } = note;
  return {
    note_id,
    sale_id,
    kind,
    number,
    noted_at,
    note_date,
    sale_number,
    sale_date,
    seller,
    place_of_supply,
    lines,
    totals,
    ...(customer && { customer }),
    ...(reason !== undefined && { reason }),
    ...(refund && { refund }),
    ...(commercial && { commercial }),
    ...(einvoice && { einvoice }),
    state: 'sent',
  };
}
