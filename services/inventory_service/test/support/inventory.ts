import { newId } from '@rmp/service-kit';
import { anEvent, type Reply, startTestService, type TestService } from '@rmp/service-kit/testing';
import type { CloudEvent } from '@rmp/contracts';
import type { MongoClient } from 'mongodb';
import { inject } from 'vitest';
import { compose } from '../../src/compose.ts';

interface Circumstances {
  /** A client whose commands the test watches. */
  readonly mongo?: MongoClient;
  /** Another replica, whose database this one shares. */
  readonly besides?: TestService;
}

/** The service on databases of its own, unless it runs besides another. */
export const startInventory = ({ mongo, besides }: Circumstances = {}): Promise<TestService> =>
  startTestService({
    mongodbUri: inject('mongodbUri'),
    name: 'inventory',
    compose,
    config: (base) => ({ ...base, ...(besides && { databasePrefix: prefixOf(besides) }) }),
    ...(mongo && { mongo }),
  });

const prefixOf = ({ service }: TestService): string => service.db.databaseName.replace(/_inventory$/, '');

/** One shop's calls, with the shop's own name in each. */
export interface Shop {
  readonly tenant_id: string;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  get(path: string): Promise<Reply>;
  patch(path: string, body: unknown): Promise<Reply>;
  remove(path: string): Promise<Reply>;
  /** Adds an item, with what the test says of it; gives its id. */
  addItem(given?: object): Promise<string>;
  onHand(itemId: string): Promise<number>;
  /** A recorded sale as sales_service would publish it. */
  sale(seq: number, lines: readonly SoldLine[], about?: object): CloudEvent;
  /** The cancellation of a sale, with what notes had brought back of it before. */
  cancel(seq: number, sale: CloudEvent, returned?: readonly object[]): CloudEvent;
  /** A note on a sale, of these lines. */
  note(seq: number, sale: CloudEvent, lines: readonly SoldLine[], kind?: string): CloudEvent;
}

export interface SoldLine {
  readonly item_id?: string;
  readonly qty_milli: number;
}

let shops = 0;

/** A shop nobody else uses, or the one named. */
export function aShop(world: TestService, name?: string): Shop {
  shops += 1;
  const tenant_id = name ?? `shop-${shops}`;
  const call = { token: world.token({ tenant_id }), tenant: tenant_id };
  const shop: Shop = {
    tenant_id,
    post: (path, body, headers = {}) => world.http('POST', path, { ...call, body, headers }),
    get: (path) => world.http('GET', path, call),
    patch: (path, body) => world.http('PATCH', path, { ...call, body }),
    remove: (path) => world.http('DELETE', path, call),
    addItem: async (given) => String((await shop.post('/items', anItem(given))).body['item_id']),
    onHand: async (itemId) => Number((await shop.get(`/items/${itemId}`)).body['on_hand_milli']),
    sale: (seq, lines, about) => aRecordedSale(tenant_id, seq, lines, about),
    cancel: (seq, { subject, data }, returned = []) =>
      anEvent({
        type: 'sales.sale-cancelled.v1',
        tenant_id,
        seq,
        subject,
        data: { sale: { ...(data['sale'] as object), cancelled_at: '2026-11-22T07:00:00.000Z' }, returned },
      }),
    note: (seq, { subject }, lines, kind = 'credit_note') => {
      const note_id = newId();
      const note = {
        note_id,
        kind,
        sale_id: subject,
        noted_at: '2026-11-23T06:30:00.000Z',
        lines: lines.map((line, at) => ({ line_no: at + 1, ...line })),
      };
      return anEvent({ type: 'sales.note-recorded.v1', tenant_id, seq, subject: note_id, data: { note } });
    },
  };

  return shop;
}

export const anItem = (given: object = {}) => ({
  name: 'Toor dal',
  unit: 'KGS',
  sell_price_paise: 16_000,
  price_includes_tax: true,
  gst_rate_bp: 500,
  ...given,
});

function aRecordedSale(tenant_id: string, seq: number, lines: readonly SoldLine[], about: object = {}): CloudEvent {
  const sale = {
    sale_id: newId(),
    sold_at: '2026-11-22T06:30:00.000Z',
    cashier_id: newId(),
    ...about,
    lines: lines.map((line, at) => ({ line_no: at + 1, ...line })),
  };

  return anEvent({ type: 'sales.sale-recorded.v1', tenant_id, seq, subject: sale.sale_id, data: { sale } });
}

/** Every row of a list, page by page. */
export async function allRows(shop: Shop, path: string): Promise<readonly Reply['body'][]> {
  const all: Reply['body'][] = [];
  for (let next: string | null = ''; next !== null;) {
    const cursor: string = next && `${path.includes('?') ? '&' : '?'}cursor=${next}`;
    const { rows, next_cursor } = pageIn(await shop.get(`${path}${cursor}`));
    all.push(...rows);
    next = next_cursor;
  }

  return all;
}

interface Page {
  readonly rows: readonly Reply['body'][];
  readonly next_cursor: string | null;
}

/** The cast: every list answers a page, its schema is the whitelist; anything else fails the test that reads it. */
const pageIn = ({ body }: Reply): Page => body as unknown as Page;

/** How many replies had which status. */
export function statusCounts(replies: readonly Reply[]): Readonly<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (const { status } of replies) counts[status] = (counts[status] ?? 0) + 1;

  return counts;
}
