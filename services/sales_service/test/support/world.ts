import type { CloudEvent } from '@rmp/contracts';
import { anEvent, type Call, type Reply, startTestService, type TestService } from '@rmp/service-kit/testing';
import { inject } from 'vitest';
import { compose } from '../../src/compose.ts';
import type { SalesConfig } from '../../src/config.ts';
import { customerId, deviceA, deviceB, itemId, userId } from './ids.ts';
import type { APicture } from './a-picture.ts';

type Json = Readonly<Record<string, unknown>>;

/** Nobody listens there: what a neighbour would say has to come by events. */
const NOWHERE = 'http://127.0.0.1:9';

export interface SalesOptions {
  readonly urls?: Partial<SalesConfig['urls']>;
  readonly mongo?: TestService['mongo'];
  readonly sharesPerMinute?: number;
  /** Its own bus, as in a shop; what a test hands over reaches nobody then. */
  readonly ownBus?: boolean;
  /** Another replica of the service, on whose database this one works too. */
  readonly beside?: TestService;
}

export const startSales = (options: SalesOptions = {}): Promise<TestService> =>
  startTestService({
    mongodbUri: inject('mongodbUri'),
    name: 'sales',
    compose: options.ownBus ? (config, { bus: _, ...shared }) => compose(config, shared) : compose,
    config: (base): SalesConfig => ({
      ...base,
      publicUrl: 'https://bills.example',
      sharesPerMinute: options.sharesPerMinute ?? 10_000,
      urls: {
        ...base.urls,
        inventory: NOWHERE,
        payment: NOWHERE,
        tenant: NOWHERE,
        notification: NOWHERE,
        ...options.urls,
      },
      ...(options.beside && { databasePrefix: options.beside.service.db.databaseName.replace(/_sales$/, '') }),
    }),
    ...(options.mongo && { mongo: options.mongo }),
  });

/** A shop as its owner and cashiers see the service. */
export interface Shop {
  readonly tenant: string;
  record(body: Json, call?: Call): Promise<Reply>;
  post(path: string, body: Json, call?: Call): Promise<Reply>;
  put(path: string, body: Json, call?: Call): Promise<Reply>;
  patch(path: string, body: Json, call?: Call): Promise<Reply>;
  get(path: string, call?: Call): Promise<Reply>;
  hears(...events: readonly CloudEvent[]): Promise<void>;
  /** Brings the service all its own news, also what it had before. */
  hearsItself(): Promise<void>;
  /** Everything recorded, oldest first. */
  stored(): Promise<readonly Json[]>;
  published(): Promise<readonly CloudEvent[]>;
}

let shops = 0;

/** A new shop of this service: regular dealer in Rajasthan with the devices A and B, unless told otherwise. */
export async function openShop(world: TestService, profile: Json = {}): Promise<Shop> {
  shops += 1;
  const tenant = `shop-${shops}`;
  const token = world.token({ tenant_id: tenant });
  const shop: Shop = {
    tenant,
    record: (body, call) => world.http('POST', '/sales', { token, tenant, body, ...call }),
    post: (path, body, call) => world.http('POST', path, { token, tenant, body, ...call }),
    put: (path, body, call) => world.http('PUT', path, { token, tenant, body, ...call }),
    patch: (path, body, call) => world.http('PATCH', path, { token, tenant, body, ...call }),
    get: (path, call) => world.http('GET', path, { token, tenant, ...call }),
    hears: (...events) => world.deliver(...events),
    hearsItself: async () => world.deliver(...(await world.outbox(tenant))),
    stored: () =>
      world.service.db
        .collection('sales')
        .find<Json>({ tenant_id: tenant }, { sort: { seq: 1 }, limit: 1000 })
        .toArray(),
    published: () => world.outbox(tenant),
  };
  await shop.hears(
    profileChanged(tenant, 1, profile),
    deviceRegistered(tenant, 2, deviceA, 'A'),
    deviceRegistered(tenant, 3, deviceB, 'B'),
  );

  return shop;
}

export const profileChanged = (tenant: string, seq: number, profile: Json = {}): CloudEvent =>
  anEvent({
    type: 'tenant.profile-changed.v1',
    tenant_id: tenant,
    seq,
    data: {
      tenant: {
        tenant_id: tenant,
        business_name: 'Sharma Kirana',
        seller_kinds: [{ seller_kind: 'regular', from_date: '2020-01-01' }],
        gstin: '08ABCDE1234F1Z0',
        state_code: '08',
        status: 'open',
        created_at: '2026-04-01T06:00:00.000Z',
        updated_at: '2026-04-01T06:00:00.000Z',
        seq,
        ...profile,
      },
    },
  });

export const imageKept = (tenant: string, seq: number, { image, content_base64 }: APicture): CloudEvent =>
  anEvent({ type: 'tenant.image-kept.v1', tenant_id: tenant, seq, data: { image: { ...image, content_base64 } } });

export const deviceRegistered = (tenant: string, seq: number, device: string, prefix: string): CloudEvent =>
  deviceEvent('tenant.device-registered.v1', tenant, seq, { device_id: device, prefix, status: 'active' });

export const deviceRevoked = (tenant: string, seq: number, device: string, prefix: string): CloudEvent =>
  deviceEvent('tenant.device-revoked.v1', tenant, seq, {
    device_id: device,
    prefix,
    status: 'revoked',
    revoked_at: '2026-11-22T06:00:00.000Z',
  });

const deviceEvent = (type: string, tenant: string, seq: number, device: Json): CloudEvent =>
  anEvent({
    type,
    tenant_id: tenant,
    seq,
    data: {
      device: {
        tenant_id: tenant,
        name: 'Counter',
        registered_by: userId(1),
        registered_at: '2026-04-01T06:00:00.000Z',
        seq,
        ...device,
      },
    },
  });

/** What payment_service says of a customer. */
export const customerChanged = (tenant: string, seq: number, count: number, customer: Json = {}): CloudEvent =>
  anEvent({
    type: 'payment.customer-changed.v1',
    tenant_id: tenant,
    seq,
    data: {
      customer: {
        tenant_id: tenant,
        customer_id: customerId(count),
        seq,
        name: 'Ramesh Verma',
        origin: 'entered',
        balance_paise: 45000,
        created_at: '2026-04-01T06:00:00.000Z',
        updated_at: '2026-04-01T06:00:00.000Z',
        ...customer,
      },
    },
  });

/** What payment_service says is still open on a sale. */
export const allocationChanged = (tenant: string, seq: number, sale: string, due: number): CloudEvent =>
  anEvent({
    type: 'payment.allocation-changed.v1',
    tenant_id: tenant,
    seq,
    data: { sale_id: sale, due_paise: due, as_of: `2026-11-29T06:30:0${seq}.000Z` },
  });

/** Item `count` of the shop: a soap of ₹105 at 5 %, unless told otherwise. */
export const itemChanged = (tenant: string, seq: number, count: number, item: Json = {}): CloudEvent =>
  anEvent({
    type: 'inventory.item-changed.v1',
    tenant_id: tenant,
    seq,
    data: {
      item: {
        tenant_id: tenant,
        item_id: itemId(count),
        seq,
        name: 'Soap bar',
        unit: 'pcs',
        sell_price_paise: 10500,
        price_includes_tax: true,
        tax: [{ from_date: '2025-09-22', gst_rate_bp: 500 }],
        gst_rate_bp: 500,
        on_hand_milli: 0,
        created_at: '2026-04-01T06:00:00.000Z',
        updated_at: '2026-04-01T06:00:00.000Z',
        ...item,
      },
    },
  });
