import type { MessageId, TenantId } from '@rmp/contracts';
import type { TenantDb, Tx } from '@rmp/service-kit';
import type { Db } from 'mongodb';

/** Longer than the longest try: fetching the attachment and every silence of a mail server. */
export const LEASE_MS = 5 * 60_000;

/** A message that is this process's to deliver until the lease ends. */
export interface Claim {
  readonly tenant_id: TenantId;
  readonly message_id: MessageId;
  readonly lease_id: string;
  /** Tries so far, since the shop last said: send. */
  readonly tries: number;
}

/** The queue as one tenant's use cases see it. */
export interface TenantQueue {
  readonly put: (messageId: MessageId, dueAt: string, tx: Tx) => void;
  /** Whether the claim still holds: after its lease somebody else may have it. */
  readonly isHeld: (claim: Claim, tx: Tx) => Promise<boolean>;
  readonly retry: (claim: Claim, dueAt: string, tx: Tx) => void;
  readonly remove: (messageId: MessageId, tx: Tx) => void;
}

export function tenantQueue(db: TenantDb): TenantQueue {
  const queue = db.collection<Claim>('delivery_queue');

  return {
    put: (message_id, due_at, tx) =>
      tx.update('delivery_queue', { message_id }, { $set: { due_at, tries: 0 } }, { upsert: true }),
    isHeld: async ({ message_id, lease_id }, tx) =>
      (await queue.findOne({ message_id, lease_id }, { tx })) !== undefined,
    retry: ({ message_id, tries }, due_at, tx) =>
      tx.update('delivery_queue', { message_id }, { $set: { due_at, tries: tries + 1 }, $unset: { lease_id: '' } }),
    remove: (message_id, tx) => tx.remove('delivery_queue', { message_id }),
  };
}

/** Takes what is due, whoever's it is; nothing when nothing is. Of several processes one gets it. */
export type ClaimDue = (now: string, leaseId: string) => Promise<Claim | undefined>;

export const claimsOf =
  (db: Db): ClaimDue =>
  async (now, lease_id) => {
    const leaseEnds = new Date(Date.parse(now) + LEASE_MS).toISOString();
    const claim = await db
      .collection<Claim & { readonly due_at: string }>('delivery_queue')
      .findOneAndUpdate(
        { due_at: { $lte: now } },
        { $set: { due_at: leaseEnds, lease_id } },
        { sort: { due_at: 1 }, returnDocument: 'after', projection: { _id: 0 } },
      );

    return claim ?? undefined;
  };
