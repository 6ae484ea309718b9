import type { CloudEvent } from '@rmp/contracts';
import { newId } from '@rmp/service-kit';
import { anEvent, type Reply, startTestService, type TestService } from '@rmp/service-kit/testing';
import { inject } from 'vitest';
import { compose } from '../../src/compose.ts';
import type { TenantConfig } from '../../src/config.ts';

export const startTenantService = (special: Partial<TenantConfig> = {}): Promise<TestService> =>
  startTestService({
    mongodbUri: inject('mongodbUri'),
    name: 'tenant',
    compose,
    config: (base): TenantConfig => ({ ...base, ...special }),
  });

/** The same service once more on the same database, as a second replica would be. */
export const startReplica = ({ service }: TestService): Promise<TestService> =>
  startTenantService({ databasePrefix: service.db.databaseName.replace(/_tenant$/, '') });

let shops = 0;

/** A tenant id no other test of this file has. */
export const newTenantId = (): string => `shop-${(shops += 1)}`;

/** What user_service publishes when a shop registers. */
export const aRegistrationEvent = (tenant_id: string, special: Readonly<Record<string, unknown>> = {}): CloudEvent =>
  anEvent({
    type: 'user.tenant-registered.v1',
    tenant_id,
    seq: 1,
    subject: tenant_id,
    data: {
      tenant: {
        tenant_id,
        business_name: 'Sharma Kirana',
        seller_kind: 'unregistered',
        state_code: '08',
        mobile: '9876543210',
        email: 'asha@example.com',
        registered_at: '2026-11-22T06:29:59.000Z',
        ...special,
      },
      user: { user_id: newId(), username: 'asha' },
    },
  });

/** A shop whose profile has arrived, and its owner. */
export async function aShop(world: TestService, special: Readonly<Record<string, unknown>> = {}) {
  const tenant = newTenantId();
  await world.deliver(aRegistrationEvent(tenant, special));

  return { tenant, token: world.token({ tenant_id: tenant }) };
}

export const rowsOf = (world: TestService, collection: string, filter: object) =>
  world.service.db
    .collection(collection)
    .find(filter, { projection: { _id: 0 }, limit: 1000 })
    .toArray();

/** How often each status was answered, in words of a test: `{ 200: 11, 201: 1 }`. */
export const countStatuses = (replies: readonly Reply[]): Readonly<Record<number, number>> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(replies, ({ status }) => status)).map(([status, group = []]) => [
      status,
      group.length,
    ]),
  );
