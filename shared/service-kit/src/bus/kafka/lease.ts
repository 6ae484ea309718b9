import type { Db } from 'mongodb';

/** A holder that was killed is waited for no longer than this; a living one renews every few seconds. */
const LEASE_MS = 8_000;
const STANDBY_MS = 10_000;

/** No tenant can be called this. */
const NO_TENANT = '*';

export interface Lease {
  readonly isMine: boolean;
  /** Nobody else has asked for it lately. */
  readonly isAlone: boolean;
}

interface LeaseRow {
  readonly tenant_id: string;
  readonly lease: string;
  readonly holder: string;
  readonly until: string;
  /** When somebody else last asked. */
  readonly asked_at?: string;
}

/**
 * Takes or renews a lease kept in the database, or notes that one asked in vain. Clocks may differ between machines by
 * less than the lease is long; two holders for a moment must do no harm.
 */
export async function takeLease(db: Db, lease: string, holder: string): Promise<Lease> {
  const leases = db.collection<LeaseRow>('leases');
  const nowMs = Date.now();
  const now = new Date(nowMs).toISOString();
  try {
    const row = await leases.findOneAndUpdate(
      { tenant_id: NO_TENANT, lease, $or: [{ holder }, { until: { $lt: now } }] },
      { $set: { holder, until: new Date(nowMs + LEASE_MS).toISOString() } },
      { upsert: true, returnDocument: 'after' },
    );
    const lately = new Date(nowMs - STANDBY_MS).toISOString();

    return { isMine: true, isAlone: (row?.asked_at ?? '') < lately };
  } catch (error) {
    if (!isHeldByAnother(error)) throw error;
    await leases.updateOne({ tenant_id: NO_TENANT, lease }, { $set: { asked_at: now } });

    return { isMine: false, isAlone: false };
  }
}

/** Lets the next one have it at once. */
export async function giveUpLease(db: Db, lease: string, holder: string): Promise<void> {
  await db
    .collection<LeaseRow>('leases')
    .updateOne({ tenant_id: NO_TENANT, lease, holder }, { $set: { until: new Date(0).toISOString() } });
}

const DUPLICATE_KEY = 11_000;

/** The row exists and does not match, so the upsert met its unique key. */
const isHeldByAnother = (error: unknown): boolean => (error as { code?: unknown }).code === DUPLICATE_KEY;
