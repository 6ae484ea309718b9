import type { DeviceId } from '@rmp/contracts';
import type { Caller, Tx } from '@rmp/service-kit';
import type { Attention, Received } from './read-item-command.ts';

/** From where a command came. */
export interface Sender {
  readonly device_id: DeviceId;
  readonly caller: Caller;
}

/**
 * Queues that a command is kept as it came, byte for byte of its JSON: losing the phone afterwards loses nothing. The
 * same one again changes nothing but why it is here.
 */
export function keepAside(
  tx: Tx,
  received: Received,
  { code, pointer }: Attention,
  { device_id, caller }: Sender,
): void {
  const { raw, content_hash, command_id } = received;
  tx.update(
    'quarantine',
    { content_hash },
    {
      $set: { code, ...(pointer !== undefined && { pointer }) },
      $setOnInsert: {
        seq: tx.seq,
        device_id,
        user_id: caller.user_id,
        ...(command_id !== undefined && { command_id }),
        raw: JSON.stringify(raw) ?? 'null',
        received_at: tx.now,
      },
    },
    { upsert: true },
  );
}
