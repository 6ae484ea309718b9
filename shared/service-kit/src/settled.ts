import type { Db } from 'mongodb';
import type { ServiceName } from './service-names.ts';

/** A consumer group and the service whose events it takes. */
export interface Pair {
  readonly group: ServiceName;
  readonly source: ServiceName;
}

export interface SettledWanted {
  readonly databaseOf: (service: ServiceName) => Db;
  readonly pairs: readonly Pair[];
  readonly tenantId: string;
}

/**
 * Whether every effect of a tenant's events is written: no group is behind the outbox of its source, and none of what
 * a group published in turn is waiting. Asks the databases alone, so it holds over all processes.
 */
export async function isSettled({ databaseOf, pairs, tenantId }: SettledWanted): Promise<boolean> {
  const lags = await Promise.all(pairs.map((pair) => lagOf(databaseOf, pair, tenantId)));

  return lags.every((lag) => lag === 0);
}

/** How many outbox rows of the tenant the group has not taken; counts to a hundred. */
async function lagOf(
  databaseOf: SettledWanted['databaseOf'],
  { group, source }: Pair,
  tenantId: string,
): Promise<number> {
  const offset = await databaseOf(group)
    .collection<{ seq: number }>('bus_offsets')
    .findOne({ tenant_id: tenantId, group, source }, { projection: { _id: 0, seq: 1 } });
  const waiting = await databaseOf(source)
    .collection('outbox')
    .find({ tenant_id: tenantId, seq: { $gt: offset?.seq ?? 0 } }, { limit: 100, projection: { _id: 0, seq: 1 } })
    .toArray();

  return waiting.length;
}
