import type { DeviceId } from '@rmp/contracts';
import { PutAsidePayment, type PutAsidePaymentWhole } from '@rmp/contracts/payment';
import {
  allow,
  type Caller,
  type Page,
  type PageQuery,
  Problem,
  readPage,
  type TenantDb,
  type Tx,
} from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import type { Attention, Received } from './read-command.ts';

/** A command that was put aside, with who made it: it is let in in his name. */
export interface Kept extends PutAsidePaymentWhole {
  readonly caller: Omit<Caller, 'tenant_id' | 'queue'>;
}

/**
 * Queues that a command is kept as it came, byte for byte of its JSON: losing the phone afterwards loses nothing. The
 * same one again changes nothing but why it is here.
 */
export function keepAside(tx: Tx, received: Received, { code, pointer }: Attention, device_id: DeviceId): void {
  const { raw, content_hash, command_id, author } = received;
  const { tenant_id: _tenant, queue: _queue, ...caller } = author;
  tx.update(
    'quarantine',
    { content_hash },
    {
      $set: { code, caller, ...(pointer !== undefined && { pointer }) },
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

export const findKept = (db: TenantDb, contentHash: string): Promise<Kept | undefined> =>
  db.collection<Kept>('quarantine').findOne({ content_hash: contentHash });

/** Commands that could not be applied, newest first. */
export async function listQuarantine(
  deps: PaymentDeps,
  caller: Caller,
  query: PageQuery,
): Promise<Page<PutAsidePayment>> {
  allow(caller, 'khata:forgive');
  const kept = deps.tenantDb(caller.tenant_id).collection<PutAsidePayment>('quarantine');
  return readPage(kept, { query, key: 'content_hash', newestFirst: true, projection: SHOWN });
}

/** One of them with the command as it came. */
export async function getQuarantined(
  deps: PaymentDeps,
  caller: Caller,
  contentHash: string,
): Promise<PutAsidePaymentWhole> {
  allow(caller, 'khata:forgive');
  const found = await findKept(deps.tenantDb(caller.tenant_id), contentHash);
  if (found) return found;
  throw new Problem('common/not-found', { content_hash: contentHash });
}

const SHOWN = Object.fromEntries(Object.keys(PutAsidePayment.shape).map((field) => [field, 1] as const));
