import type { BillScreen } from '@rmp/contracts/bff';
import { foundBy } from '#local/index.ts';
import type { LocalBill, LocalDb } from '#local/index.ts';
import { billOfSale } from './model/bill-rows.ts';

/**
 * Keeps what the server told of a bill, so that it can be looked at, printed and returned without a network later. What
 * was issued here stays as issued; a note or a cancellation of this device that is still unsent stays too.
 */
export async function keepTold(db: LocalDb, { parts: { sale, notes } }: BillScreen): Promise<void> {
  if (!('data' in sale)) return;
  const told = billOfSale(sale.data);
  const toldNotes = 'data' in notes ? notes.data.rows : [];

  await db.transaction('rw', db.bills, db.notes, async () => {
    const known = await db.bills.get(told.sale_id);
    await db.bills.put(known ? merged(known, told) : { ...told, ...foundBy(told) });
    const knownNotes = await db.notes.bulkGet(toldNotes.map(({ note_id }) => note_id));
    await db.notes.bulkPut(toldNotes.map((note, index) => ({ ...note, ...knownNotes[index], state: 'sent' })));
  });
}

const merged = (known: LocalBill, told: LocalBill): LocalBill => ({
  ...(known.fact ? known : { ...known, ...told, ...foundBy(told) }),
  status: known.status === 'cancelled' ? 'cancelled' : told.status,
  ...(told.cancelled && { cancelled: told.cancelled }),
  ...(told.flags && { flags: told.flags }),
  ...(told.einvoice && { einvoice: told.einvoice }),
  state: 'sent',
});
