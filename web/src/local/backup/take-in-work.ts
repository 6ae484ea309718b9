import { parseNumber } from '@rmp/gst';
import type { LocalDb } from '../database.ts';
import { touches } from '../sync/touches.ts';
import { foundBy } from '../tables/bill-index.ts';
import type { HeldBill } from '../tables/bills.ts';
import type { OutboxRow } from '../tables/outbox.ts';
import { seriesKey } from '../take-number.ts';
import type { UnsentWork } from './unsent-work.ts';

/** How much of a backup was new to this phone, and how much it had already. */
export interface TakenIn {
  readonly commands: number;
  readonly known: number;
}

/**
 * Takes unsent work of another phone of the shop, or of this one before it lost its memory, into this phone's queue, in
 * one transaction. Commands keep their ids and authors and papers their numbers, so that bringing back twice, or on two
 * phones, or beside the phone that has it still, does nothing twice.
 */
export async function takeInWork(db: LocalDb, work: UnsentWork): Promise<TakenIn> {
  return db.transaction('rw', db.outbox, db.bills, db.notes, db.held, db.series, async () => {
    const known = await db.outbox.where('command_id').anyOf(idsOf(work)).toArray();
    const knownIds = new Set(known.map(({ command_id }) => command_id));
    const fresh = work.commands.filter(({ command_id }) => !knownIds.has(command_id));

    await db.outbox.bulkAdd(fresh.map(asNew));
    const held = work.held.map(setAside);
    const hasBill = await db.bills.bulkGet(work.bills.map(({ sale_id }) => sale_id));
    const hasNote = await db.notes.bulkGet(work.notes.map(({ note_id }) => note_id));
    const hasHeld = await db.held.bulkGet(held.map(({ held_id }) => held_id));
    await db.bills.bulkAdd(missing(work.bills, hasBill).map((bill) => ({ ...bill, ...foundBy(bill) })));
    await db.notes.bulkAdd(missing(work.notes, hasNote));
    await db.held.bulkAdd(missing(held, hasHeld));
    for (const { number } of [...work.bills, ...work.notes]) await countPast(db, number);
    return { commands: fresh.length, known: known.length };
  });
}

const idsOf = ({ commands }: UnsentWork): readonly string[] => commands.map(({ command_id }) => command_id);

/** Its place is given anew, and whoever refused it is asked once more. The cast: the database gives the place. */
function asNew({ place: _, attention: __, ...row }: OutboxRow): OutboxRow {
  const found = row as OutboxRow;
  return { ...found, tries: 0, touches: touches(found) };
}

/** What is here already stands as it is. */
const missing = <Row>(rows: readonly Row[], found: readonly (Row | undefined)[]): readonly Row[] =>
  rows.filter((_, index) => found[index] === undefined);

/** The bill that was on that phone's counter is one set aside here, where another may be on the counter. */
function setAside(held: HeldBill): HeldBill {
  const { draft } = held;
  const id: unknown = typeof draft === 'object' && draft !== null ? Reflect.get(draft, 'sale_id') : undefined;
  return { ...held, held_id: typeof id === 'string' ? id : held.held_id };
}

/** A series goes on behind every number that is known of it. */
async function countPast(db: LocalDb, number: string): Promise<void> {
  const parsed = parseNumber(number);
  if (!parsed.ok) return;
  const { prefix, kind, financial_year, serial } = parsed.value;
  const key = seriesKey(prefix, kind, financial_year);
  const next = (await db.series.get(key))?.next ?? 1;
  if (serial >= next) await db.series.put({ key, next: serial + 1 });
}
