import type { TenantId } from '@rmp/contracts';
import type { AnyBulkWriteOperation, Db, Document } from 'mongodb';

const KEEP_EVERY_MS = 250;

/**
 * How far a group is in a source's outboxes, per tenant. Kept a little later than reached: after a crash a few events
 * come again, which consumers expect anyway.
 */
export interface Progress {
  of(tenantId: TenantId): Promise<number>;
  reached(tenantId: TenantId, seq: number): void;
  keep(): Promise<void>;
  close(): Promise<void>;
}

export function openProgress(db: Db, group: string, source: string): Progress {
  const offsets = db.collection('bus_offsets');
  const reachedBy = new Map<TenantId, number>();
  const dirty = new Set<TenantId>();
  let timer: NodeJS.Timeout | undefined;
  let isOpen = true;
  let keeping: Promise<void> = Promise.resolve();

  const keepDirty = async (): Promise<void> => {
    const tenants = [...dirty];
    if (tenants.length === 0) return;
    dirty.clear();
    try {
      await offsets.bulkWrite(
        tenants.map((tenantId) => offsetUpdate(tenantId, group, source, reachedBy.get(tenantId) ?? 0)),
      );
    } catch (error) {
      for (const tenantId of tenants) dirty.add(tenantId);
      throw error;
    }
  };
  const keep = (): Promise<void> => (keeping = keeping.then(keepDirty, keepDirty));
  const keepSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      keep().catch(() => isOpen && keepSoon()); // the database is away: what was reached stays to be kept
    }, KEEP_EVERY_MS);
  };

  return {
    of: async (tenantId) => {
      const known = reachedBy.get(tenantId);
      if (known !== undefined) return known;
      const row = await offsets.findOne({ tenant_id: tenantId, group, source }, { projection: { _id: 0, seq: 1 } });
      const seq = (row as { seq?: number } | null)?.seq ?? 0;
      reachedBy.set(tenantId, seq);

      return seq;
    },
    reached: (tenantId, seq) => {
      reachedBy.set(tenantId, seq);
      dirty.add(tenantId);
      keepSoon();
    },
    keep,
    close: async () => {
      isOpen = false;
      clearTimeout(timer);
      await keep();
    },
  };
}

/** Never moves backwards, whoever else keeps progress for this group. */
const offsetUpdate = (
  tenantId: TenantId,
  group: string,
  source: string,
  seq: number,
): AnyBulkWriteOperation<Document> => ({
  updateOne: {
    filter: { tenant_id: tenantId, group, source },
    update: { $max: { seq } },
    upsert: true,
  },
});
