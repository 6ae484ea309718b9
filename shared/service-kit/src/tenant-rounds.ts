import type { TenantId } from '@rmp/contracts';
import type { Db } from 'mongodb';

/** Work that time brings about, for tenants that have something waiting for it. Safe to repeat, also by two processes. */
export interface TenantRound {
  readonly collection: string;
  /** What waits has a text here, and is due when that is below `before()`; indexed behind `tenant_id`. */
  readonly field: string;
  readonly before: () => string;
  readonly everyMs: number;
  readonly work: (tenantId: TenantId) => Promise<unknown>;
}

/** Goes round once so often, until stopped; stopping waits for the round that is under way. */
export function startTenantRounds(
  db: Db,
  rounds: readonly TenantRound[],
  onError: (error: unknown) => void,
): { readonly stop: () => Promise<void> } {
  const timers = rounds.map((round) => {
    let running: Promise<void> | undefined;
    const timer = setInterval(() => {
      running ??= goRound(db, round, onError)
        .catch(onError)
        .finally(() => (running = undefined));
    }, round.everyMs);
    timer.unref();
    return { timer, underWay: () => running ?? Promise.resolve() };
  });

  return {
    stop: async () => {
      for (const { timer } of timers) clearInterval(timer);
      await Promise.all(timers.map(({ underWay }) => underWay()));
    },
  };
}

/** One round: each tenant with something due, in turn. What fails for one holds up nobody else and is tried again. */
export async function goRound(
  db: Db,
  { collection, field, before, work }: Omit<TenantRound, 'everyMs'>,
  onError: (error: unknown) => void,
): Promise<void> {
  const limit = before();
  let tenantId: TenantId | undefined = await nextTenant(db, collection, field, limit, '');
  while (tenantId !== undefined) {
    await work(tenantId).catch(onError);
    tenantId = await nextTenant(db, collection, field, limit, tenantId);
  }
}

async function nextTenant(
  db: Db,
  collection: string,
  field: string,
  limit: string,
  after: string,
): Promise<TenantId | undefined> {
  const [row] = await db
    .collection<{ readonly tenant_id: TenantId }>(collection)
    .find({ tenant_id: { $gt: after as TenantId }, [field]: { $lt: limit } })
    .sort({ tenant_id: 1, [field]: 1 })
    .limit(1)
    .project<{ readonly tenant_id: TenantId }>({ tenant_id: 1, _id: 0 })
    .toArray();
  return row?.tenant_id;
}
