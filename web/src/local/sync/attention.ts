import type { LocalDb } from '../database.ts';
import type { Attention, OutboxRow } from '../tables/outbox.ts';

export type AttentionRow = OutboxRow & { readonly attention: Attention };

/** Commands the server did not take, oldest first. Read by their index: there are few, however much waits. */
export async function attentionRows(db: LocalDb): Promise<readonly AttentionRow[]> {
  const rows = await inAttention(db).toArray();
  return rows.filter(hasAttention).toSorted((a, b) => a.place - b.place);
}

/** The same as a query: every problem code is above the empty text. */
export const inAttention = (db: LocalDb) => db.outbox.where('attention.code').above('');

/** Sends it again as it is, with the next exchange: ask for one with `sendSoon`. */
export async function tryAgain(db: LocalDb, place: number): Promise<void> {
  await db.outbox
    .where('place')
    .equals(place)
    .modify((row) => void Object.assign(row, { attention: undefined, tries: 0 }));
}

/** Takes it out of what asks for a person. It stays in the queue: setting aside deletes nothing. */
export const putAside = (db: LocalDb, place: number, at: string): Promise<void> =>
  changeAttention(db, place, (attention) => ({ ...attention, set_aside_at: at }));

/** Asks for a person again. */
export const takeUp = (db: LocalDb, place: number): Promise<void> =>
  changeAttention(db, place, ({ set_aside_at: _, ...attention }) => attention);

async function changeAttention(db: LocalDb, place: number, change: (attention: Attention) => Attention): Promise<void> {
  await db.outbox
    .where('place')
    .equals(place)
    .modify((row) => {
      if (row.attention) Object.assign(row, { attention: change(row.attention) });
    });
}

const hasAttention = (row: OutboxRow): row is AttentionRow => row.attention !== undefined;
