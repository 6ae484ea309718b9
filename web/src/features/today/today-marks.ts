import type { TodayScreen } from '@rmp/contracts/bff';
import type { LocalDb } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { keysUnsent } from './model/day-here.ts';
import type { DayHere, Told } from './model/day-here.ts';

/** The last figures this device was told, and what of its own work was not in them. */
export interface ToldToday extends Told {
  readonly screen: TodayScreen;
}

/** A name of its own for each shape: what an older build kept under another is never read as this. */
const KEPT = 'today:told';

/** The cast: `askAndKeep` is the only one to write under this name. */
export const readTold = async (db: LocalDb): Promise<ToldToday | undefined> =>
  (await db.marks.get(KEPT))?.value as ToldToday | undefined;

/** Asks for the figures of today and keeps them, so that the page never blanks. */
export async function askAndKeep(db: LocalDb, ask: () => Promise<TodayScreen>): Promise<ToldToday> {
  const asked_at = now();
  const screen = await ask();
  const [here, cancels] = await Promise.all([readDay(db, screen.date), cancelsUnsent(db)]);
  const told: ToldToday = { screen, asked_at, unsent: keysUnsent(here, cancels) };
  await db.marks.put({ name: KEPT, value: told });
  return told;
}

/** What this device knows of a business day. */
export async function readDay(db: LocalDb, date: string): Promise<DayHere> {
  const [bills, notes, payments] = await Promise.all([
    db.bills.where('sold_date').equals(date).toArray(),
    // a note of this day was made at most a day of hours before its midnight in Greenwich
    db.notes
      .where('noted_at')
      .aboveOrEqual(new Date(Date.parse(date) - DAY_MS).toISOString())
      .and(({ note_date }) => note_date === date)
      .toArray(),
    db.outbox.where('kind').anyOf('record-payment', 'undo-payment').toArray(),
  ]);
  return { bills, notes, payments };
}

async function cancelsUnsent(db: LocalDb): Promise<readonly string[]> {
  const rows = await db.outbox.where('kind').equals('cancel-sale').toArray();
  return rows.flatMap((row) => (row.kind === 'cancel-sale' ? [row.data.sale_id] : []));
}

const DAY_MS = 86_400_000;
