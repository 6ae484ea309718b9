import type { DeviceId, SaleId } from '@rmp/contracts';
import { PutAside } from '@rmp/contracts/sales';
import type { PutAsideWhole } from '@rmp/contracts/sales';
import { type Caller, type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';
import { taskIdOfCommand, taskOfCommand } from '../tasks/domain/task-of.ts';
import { closeTask, openTask } from '../tasks/task.store.ts';
import type { Attention, Received } from './read-command.ts';

/** A correction whose sale is not here yet, with who made it: it is applied in his name. */
export interface Waiting extends Pick<PutAsideWhole, 'content_hash' | 'seq' | 'device_id' | 'raw' | 'received_at'> {
  readonly waits_for_sale_id: SaleId;
  readonly caller: Author;
}

/** Who made a command, as it was judged. */
type Author = Omit<Caller, 'tenant_id' | 'queue'>;

/** A command that was put aside, with what is needed to apply it after all. */
export interface Kept extends PutAsideWhole {
  readonly caller?: Author;
}

/** Commands kept as they came, byte for byte of their JSON: losing the phone afterwards loses nothing. */
export interface QuarantineStore {
  /** Queues a command. The same one again changes nothing but why it is here. */
  keep(tx: Tx, received: Received, attention: Attention, deviceId: DeviceId): void;
  /** Queues that somebody let a command in, and that its task is done. */
  released(tx: Tx, contentHash: string): void;
  /** Queues that a command waits no longer: it is applied, and its task is done. */
  applied(tx: Tx, waiting: Waiting): void;
  /** Queues that a command waits no longer: its sale is here, and it cannot be applied to it. */
  refused(tx: Tx, waiting: Waiting, attention: Attention): void;
}

export const quarantineStore: QuarantineStore = {
  keep: (tx, { raw, content_hash, command_id, author }, attention, device_id) => {
    const { waits_for_sale_id } = attention;
    const { tenant_id: _tenant, queue: _queue, ...caller } = author;
    const waiting = waits_for_sale_id !== undefined && { waits_for_sale_id };
    openTask(tx, taskOfCommand({ content_hash, code: attention.code, device_id }));
    tx.update(
      'quarantine',
      { content_hash },
      {
        $set: { ...reasonOf(attention), ...waiting, caller },
        $setOnInsert: {
          seq: tx.seq,
          device_id,
          user_id: author.user_id,
          ...(command_id !== undefined && { command_id }),
          raw: JSON.stringify(raw) ?? 'null',
          received_at: tx.now,
        },
      },
      { upsert: true },
    );
  },
  released: (tx, content_hash) => {
    closeTask(tx, taskIdOfCommand(content_hash), 'let-in');
    tx.update('quarantine', { content_hash }, { $set: { applied_at: tx.now, seq: tx.seq } });
  },
  applied: (tx, waiting) => {
    closeTask(tx, taskIdOfCommand(waiting.content_hash), 'sale-arrived');
    endWait(tx, waiting, { applied_at: tx.now });
  },
  refused: (tx, waiting, attention) => {
    openTask(tx, taskOfCommand({ ...waiting, code: attention.code }));
    endWait(tx, waiting, reasonOf(attention));
  },
};

const reasonOf = ({ code, pointer }: Attention) => ({ code, ...(pointer !== undefined && { pointer }) });

/** One that was settled meanwhile, by the same news delivered twice, stays as it is. */
const endWait = (tx: Tx, { content_hash, waits_for_sale_id }: Waiting, known: Readonly<Record<string, string>>): void =>
  tx.update(
    'quarantine',
    { content_hash, waits_for_sale_id },
    { $set: { ...known, seq: tx.seq }, $unset: { waits_for_sale_id: '' } },
  );

/** One shop's commands that were put aside. */
export const quarantineIn = (
  db: TenantDb,
): {
  readonly find: (contentHash: string) => Promise<Kept | undefined>;
  readonly page: (query: PageQuery) => Promise<Page<PutAside>>;
  /** What waits for these sales, as it came, from after a place in that order. */
  readonly waitingFor: (saleIds: readonly SaleId[], after: number) => Promise<readonly Waiting[]>;
} => ({
  find: (contentHash) => db.collection<Kept>('quarantine').findOne({ content_hash: contentHash }),
  page: (query) =>
    readPage(db.collection<PutAside>('quarantine'), {
      query,
      key: 'content_hash',
      newestFirst: true,
      projection: SHOWN,
    }),
  waitingFor: (saleIds, after) =>
    db
      .collection<Waiting>('quarantine')
      .find(
        { waits_for_sale_id: { $in: saleIds }, seq: { $gt: after } },
        { sort: { seq: 1 }, limit: WAITING_READ_MAX },
      ),
});

export const WAITING_READ_MAX = 100;

const SHOWN = Object.fromEntries(Object.keys(PutAside.shape).map((field) => [field, 1] as const));
