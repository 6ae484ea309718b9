import type { DeviceId, UserId } from '@rmp/contracts';
import { PutAside } from '@rmp/contracts/sales';
import type { PutAsideWhole } from '@rmp/contracts/sales';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';
import { taskOfCommand } from '../tasks/domain/task-of.ts';
import { openTask } from '../tasks/task.store.ts';
import type { Attention, Received } from './read-command.ts';

/** From where a command that cannot be applied came. */
export interface Sender {
  readonly device_id: DeviceId;
  readonly user_id: UserId;
}

/** Commands kept as they came, byte for byte of their JSON: losing the phone afterwards loses nothing. */
export interface QuarantineStore {
  /** Queues a command. The same one again changes nothing. */
  keep(tx: Tx, received: Received, attention: Attention, sender: Sender): void;
}

export const quarantineStore: QuarantineStore = {
  keep: (tx, { raw, content_hash, command_id }, { code, pointer }, sender) => {
    openTask(tx, taskOfCommand({ content_hash, code, device_id: sender.device_id }));
    tx.update(
      'quarantine',
      { content_hash },
      {
        $setOnInsert: {
          seq: tx.seq,
          ...sender,
          ...(command_id !== undefined && { command_id }),
          code,
          ...(pointer !== undefined && { pointer }),
          raw: JSON.stringify(raw) ?? 'null',
          received_at: tx.now,
        },
      },
      { upsert: true },
    );
  },
};

/** One shop's commands that were put aside. */
export const quarantineIn = (
  db: TenantDb,
): {
  readonly find: (contentHash: string) => Promise<PutAsideWhole | undefined>;
  readonly page: (query: PageQuery) => Promise<Page<PutAside>>;
} => ({
  find: (contentHash) => db.collection<PutAsideWhole>('quarantine').findOne({ content_hash: contentHash }),
  page: (query) =>
    readPage(db.collection<PutAside>('quarantine'), {
      query,
      key: 'content_hash',
      newestFirst: true,
      projection: SHOWN,
    }),
});

const SHOWN = Object.fromEntries(Object.keys(PutAside.shape).map((field) => [field, 1] as const));
