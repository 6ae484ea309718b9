import type { SaleFlag } from '@rmp/contracts/sales';
import { setMark } from '../tables/marks.ts';
import type { Ack } from '../tables/marks.ts';
import type { OutboxRow } from '../tables/outbox.ts';
import { afterFailure } from './failure.ts';
import { laneOf } from './lanes.ts';
import type { Lane } from './lanes.ts';
import { isBehind, missingSubjects } from './next-batch.ts';
import type { Sent, SentCommand } from './sent.ts';
import type { SyncDeps } from './sync-deps.ts';

/**
 * Does what the answer to a batch says, in one transaction with the word that it was heard: rows the server holds leave
 * the queue and their papers are marked as sent, the others stay, with what a person must know.
 */
export async function settle({ db, now }: SyncDeps, sent: readonly SentCommand[], ack: Ack): Promise<Settled> {
  const held = sent.filter(({ outcome }) => IS_HELD.has(outcome.outcome));
  const failed = sent.filter(isFailure);
  await db.transaction('rw', [db.outbox, db.bills, db.notes, db.marks], async () => {
    await db.outbox.bulkDelete(held.map(({ row }) => row.place));
    await db.bills.bulkUpdate(held.flatMap(sentBill));
    await db.notes.bulkUpdate(held.flatMap(sentNote));
    await markForPerson({ db, now }, sent);
    await db.outbox.bulkUpdate(failed.map(({ row }) => ({ key: row.place, changes: afterFailure(row, now()) })));
    await setMark(db, 'ack', ack);
  });
  const later = sent.filter(({ outcome }) => outcome.outcome === 'later').filter((one) => !isFailure(one));
  return { gone: held.length, failed: failed.length, away: new Set(later.map(({ row }) => laneOf(row.kind))) };
}

interface Settled {
  /** How many left the queue. */
  readonly gone: number;
  /** At how many the server failed, while the others went on. */
  readonly failed: number;
  /** Services that were away. */
  readonly away: ReadonlySet<Lane>;
}

/** The server has it, and what it waits for there comes by itself: this device has nothing more to do. */
const IS_HELD: ReadonlySet<SentCommand['outcome']['outcome']> = new Set(['applied', 'duplicate', 'flagged', 'waiting']);

/** The server's own fault at this very command. */
const isFailure = ({ outcome }: SentCommand): boolean =>
  outcome.outcome === 'later' && outcome.code === 'common/unexpected';

/** The one row of a batch that was refused as a whole waits for a person. */
export async function refuse(
  { db, now }: SyncDeps,
  rows: readonly OutboxRow[],
  { code, title }: { readonly code: string; readonly title: string },
): Promise<Sent> {
  const attention = { code, title, at: now(), is_stored: false };
  await db.outbox.bulkUpdate(rows.map(({ place }) => ({ key: place, changes: { attention } })));
  return { is: 'moved', gone: 0, failed: 0, away: new Set() };
}

/** What failed only because its subject was refused is no news: it goes once that has been mended. */
async function markForPerson({ db, now }: Pick<SyncDeps, 'db' | 'now'>, sent: readonly SentCommand[]): Promise<void> {
  const refused = sent.filter(({ outcome }) => outcome.outcome === 'attention');
  if (refused.length === 0) return;
  await db.outbox.bulkUpdate(
    refused.map((one) => ({ key: one.row.place, changes: { attention: attentionOf(one, now()) } })),
  );
  const missing = await missingSubjects(db);
  const behind = refused.filter(({ row, outcome }) => !outcome.stored && isBehind(row, missing));
  await db.outbox.bulkUpdate(behind.map(({ row }) => ({ key: row.place, changes: { attention: undefined } })));
}

function attentionOf({ outcome: { code = 'common/unexpected', fix = '', stored = false } }: SentCommand, at: string) {
  return { code, title: fix, at, is_stored: stored };
}

function sentBill({ row, outcome }: SentCommand) {
  if (row.kind !== 'record-sale' || row.data.sale_id === undefined) return [];
  const { flags } = outcome;
  return [{ key: row.data.sale_id, changes: { state: 'sent' as const, ...(flags && { flags: saleFlags(flags) }) } }];
}

function sentNote({ row }: SentCommand) {
  if (row.kind !== 'record-return' || row.data.note_id === undefined) return [];
  return [{ key: row.data.note_id, changes: { state: 'sent' as const } }];
}

/** The cast: flags of a sale are sales_service's own. */
const saleFlags = (flags: readonly string[]): readonly SaleFlag[] => flags as readonly SaleFlag[];
