import type { DeviceId, UserId } from '@rmp/contracts';
import type { Tx } from '@rmp/service-kit';
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
  keep: (tx, { raw, content_hash, command_id }, { code, pointer }, sender) =>
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
    ),
};
