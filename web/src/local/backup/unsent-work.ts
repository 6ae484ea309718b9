import type { LocalDb } from '../database.ts';
import type { HeldBill, LocalBill } from '../tables/bills.ts';
import type { LocalNote } from '../tables/notes.ts';
import type { OutboxRow } from '../tables/outbox.ts';

/** What would be lost with this phone: what no server has acknowledged, in its order, with its papers and begun bills. */
export interface UnsentWork {
  readonly commands: readonly OutboxRow[];
  readonly bills: readonly LocalBill[];
  readonly notes: readonly LocalNote[];
  readonly held: readonly HeldBill[];
}

/** Reads it all at one moment. */
export async function unsentWork(db: LocalDb): Promise<UnsentWork> {
  return db.transaction('r', db.outbox, db.bills, db.notes, db.held, async () => {
    const commands = await db.outbox.orderBy('place').toArray();
    const ids = [...new Set(commands.flatMap(({ touches }) => touches))];
    const bills = await db.bills.bulkGet(ids);
    const notes = await db.notes.where('sale_id').anyOf(ids).toArray();
    return {
      commands,
      bills: bills.filter((bill) => bill !== undefined),
      notes: notes.filter(({ state }) => state === 'to_send'),
      held: await db.held.toArray(),
    };
  });
}
