import assert from 'node:assert/strict';
import { type DeviceId, PutAsideCommand, type PutAsideCommandWhole } from '@rmp/contracts';
import type { Caller } from '../caller.ts';
import { defineCollections } from '../collections.ts';
import { type Page, type PageQuery, readPage } from '../paging.ts';
import { Problem } from '../problem.ts';
import type { TenantDb } from '../tenant-db.ts';
import type { Transaction, Tx } from '../transaction.ts';

/** Commands kept as they came: losing the phone afterwards loses nothing. */
export const quarantineCollection = defineCollections({
  quarantine: {
    key: 'content_hash',
    indexes: [{ keys: { tenant_id: 1, seq: 1, content_hash: 1 } }],
    required: {
      content_hash: 'string',
      seq: 'integer',
      device_id: 'string',
      user_id: 'string',
      raw: 'string',
      code: 'string',
      received_at: 'string',
    },
    optional: { applied_at: 'string' },
  },
});

export interface AsideCommand {
  readonly raw: unknown;
  readonly content_hash: string;
  readonly command_id?: string;
  readonly author: Caller;
}

/** Queues that a command is kept, byte for byte of its JSON. The same one again changes nothing but why it is here. */
export function keepAside(
  tx: Tx,
  { raw, content_hash, command_id, author }: AsideCommand,
  { code, pointer }: { readonly code: string; readonly pointer?: string },
  device_id: DeviceId,
): void {
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

interface Kept extends PutAsideCommandWhole {
  readonly caller: Omit<Caller, 'tenant_id' | 'queue'>;
}

/** Newest first, without the commands themselves. */
export const listAside = (db: TenantDb, query: PageQuery): Promise<Page<PutAsideCommand>> =>
  readPage(db.collection<PutAsideCommand>('quarantine'), {
    query,
    key: 'content_hash',
    newestFirst: true,
    projection: SHOWN,
  });

const SHOWN = Object.fromEntries(Object.keys(PutAsideCommand.shape).map((field) => [field, 1] as const));

/** One of them, whole. Throws `common/not-found`. */
export async function findAside(db: TenantDb, contentHash: string): Promise<Kept> {
  const found = await db.collection<Kept>('quarantine').findOne({ content_hash: contentHash });
  if (found) return found;
  throw new Problem('common/not-found', { content_hash: contentHash });
}

interface QuarantineDeps {
  readonly tenantDb: (tenantId: Caller['tenant_id']) => TenantDb;
  readonly transaction: Transaction;
}

interface Bringing {
  readonly device_id: DeviceId;
  readonly commands: readonly unknown[];
}

/**
 * Applies a command that was put aside as if its device had sent it again now, in the name of who made it. What cannot
 * be applied even now stays where it is, with the reason of now.
 */
export async function letIn<Outcome extends { readonly outcome: string }>(
  deps: QuarantineDeps,
  caller: Caller,
  contentHash: string,
  apply: (author: Caller, batch: Bringing) => Promise<{ readonly outcomes: readonly Outcome[] }>,
): Promise<Outcome> {
  const { tenant_id } = caller;
  const kept = await findAside(deps.tenantDb(tenant_id), contentHash);
  const batch = { device_id: kept.device_id, commands: [JSON.parse(kept.raw) as unknown] };
  const [outcome] = (await apply({ ...kept.caller, tenant_id }, batch)).outcomes;
  assert(outcome, 'each command has its outcome');
  if (outcome.outcome === 'attention') return outcome;

  await deps.transaction(tenant_id, { caller }, async (tx) => {
    tx.update('quarantine', { content_hash: contentHash }, { $set: { applied_at: tx.now, seq: tx.seq } });
    tx.audit({ action: 'command.let-in', subject: contentHash });
  });
  return outcome;
}
