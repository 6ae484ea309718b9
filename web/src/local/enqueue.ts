import type { LocalDb } from './database.ts';
import { requireTransaction } from './in-transaction.ts';
import { touches } from './sync/touches.ts';
import type { CommandKind, NewCommand, OutboxRow } from './tables/outbox.ts';

/**
 * Queues a command for the server. Call it in the transaction of the change it tells of, over `db.outbox` among others,
 * and `sendSoon()` after that has committed. `moved` are the ids of records whose figures it moves here and does not
 * name. Throws `RangeError` outside of a transaction.
 */
export async function enqueue(db: LocalDb, command: NewCommand, moved: readonly string[] = []): Promise<void> {
  requireTransaction('a command');
  await db.outbox.add(rowOf(command, moved));
}

/** Queues many commands at once, in this order: a list of goods that is read in. As `enqueue` otherwise. */
export async function enqueueAll(db: LocalDb, commands: readonly NewCommand[]): Promise<void> {
  requireTransaction('commands');
  await db.outbox.bulkAdd(commands.map((command) => rowOf(command)));
}

const rowOf = (command: NewCommand, moved: readonly string[] = []): OutboxRow => {
  const about = [...new Set([...touches(command), ...moved])];
  return unplaced({ ...command, v: VERSIONS[command.kind], touches: about, tries: 0 });
};

/** The version of `data` today's app writes, per kind. Those of sales are `RECORD_SALE_VERSION` and its like. */
export const VERSIONS: Readonly<Record<CommandKind, number>> = {
  'record-sale': 2,
  'record-return': 1,
  'cancel-sale': 1,
  'share-bill': 1,
  'add-item': 1,
  'change-item': 1,
  'move-stock': 1,
  'delete-item': 1,
  'restore-item': 1,
  'add-customer': 1,
  'change-customer': 1,
  'record-payment': 1,
  'undo-payment': 1,
};

/** The cast: the database gives the place when it adds the row. */
const unplaced = (row: Omit<OutboxRow, 'place'>): OutboxRow => row as OutboxRow;
