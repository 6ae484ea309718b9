import type { TenantId, WebhookId } from '@rmp/contracts';
import type { TenantDb, Tx } from '@rmp/service-kit';
import type { Db } from 'mongodb';

/** Longer than the longest turn: all of its tries go out together and end within their timeout. */
export const LANE_LEASE_MS = 60_000;

/** A webhook whose deliveries are this process's to send until the lease ends. */
export interface Lane {
  readonly tenant_id: TenantId;
  readonly webhook_id: WebhookId;
  readonly lease_id: string;
}

/** The lanes as one tenant's use cases see them. A lane is there while deliveries wait. */
export interface TenantLanes {
  /** Something is due now. A lane somebody works on stays his, and is looked at again when he is done. */
  readonly wake: (webhookId: WebhookId, tx: Tx) => void;
  /** Whether the lease still holds: after its end somebody else may have the lane. */
  readonly isHeld: (lane: Lane, tx: Tx) => Promise<boolean>;
  readonly release: (lane: Lane, dueAt: string, tx: Tx) => void;
  readonly remove: (lane: Lane, tx: Tx) => void;
}

const NOBODY = '';

export function tenantLanes(db: TenantDb): TenantLanes {
  const lanes = db.collection<Lane>('webhook_lanes');

  return {
    wake: (webhook_id, tx) =>
      tx.update(
        'webhook_lanes',
        { webhook_id },
        { $min: { due_at: tx.now }, $setOnInsert: { leased_until: NOBODY } },
        { upsert: true },
      ),
    isHeld: async ({ webhook_id, lease_id }, tx) =>
      (await lanes.findOne({ webhook_id, lease_id }, { tx })) !== undefined,
    release: ({ webhook_id }, due_at, tx) =>
      tx.update('webhook_lanes', { webhook_id }, { $set: { due_at, leased_until: NOBODY }, $unset: { lease_id: '' } }),
    remove: ({ webhook_id }, tx) => tx.remove('webhook_lanes', { webhook_id }),
  };
}

/** Takes a lane that is due and nobody's, of any tenant but these; of several processes one gets it. */
export type ClaimLane = (now: string, leaseId: string, but: readonly TenantId[]) => Promise<Lane | undefined>;

export const laneClaimsOf =
  (db: Db): ClaimLane =>
  async (now, lease_id, but) => {
    const leased_until = new Date(Date.parse(now) + LANE_LEASE_MS).toISOString();
    const lane = await db
      .collection<Lane & { readonly due_at: string; readonly leased_until: string }>('webhook_lanes')
      .findOneAndUpdate(
        {
          due_at: { $lte: now },
          leased_until: { $lte: now },
          ...(but.length > 0 && { $and: but.map((tenant_id) => ({ tenant_id: { $ne: tenant_id } })) }),
        },
        { $set: { leased_until, lease_id } },
        { sort: { due_at: 1 }, returnDocument: 'after', projection: { _id: 0 } },
      );

    return lane ?? undefined;
  };
