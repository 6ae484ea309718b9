import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceA, noteId, saleId } from './support/ids.ts';
import { aFact, aLine } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

type Json = Readonly<Record<string, unknown>>;

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const path = `/sales/${saleId(1)}`;
const returned = {
  note_id: noteId(1),
  device_id: deviceA,
  number: 'A-C/2627/000001',
  at: '2026-11-22T06:29:30.000Z',
  lines: [{ line_no: 1, qty_milli: 1000 }],
  refund: { mode: 'cash' },
};
const cancelled = { reason: 'typed twice', device_id: deviceA, at: '2026-11-22T06:29:40.000Z' };

const sell = (shop: Shop) => shop.record(aFact({ lines: [aLine()] }));

const typesOf = async (shop: Shop) => (await shop.published()).map(({ type }) => type);

const aside = async (shop: Shop) => (await shop.get('/quarantine')).body['rows'] as readonly Json[];

/** What was put aside, as a device would send it. */
const commandAside = async (shop: Shop, contentHash: unknown): Promise<unknown> =>
  JSON.parse(String((await shop.get(`/quarantine/${String(contentHash)}`)).body['raw']));

const charged = {
  note_id: noteId(2),
  device_id: deviceA,
  number: 'A-D/2627/000001',
  at: '2026-11-22T06:29:30.000Z',
  lines: [{ line_no: 1, net_paise: 2100 }],
};

const corrections = [
  ['a return', `${path}/returns`, returned, { note_id: noteId(1) }],
  ['a debit note', `${path}/debit_notes`, charged, { note_id: noteId(2) }],
  ['a cancellation', `${path}/cancel`, cancelled, { sale_id: saleId(1) }],
] as const;

describe('what a counter did to a bill, before the bill is here,', () => {
  it.each(corrections)('is not found but stored, and done by itself when it comes: %s', async (_what, url, body) => {
    const [shop, straight] = [await openShop(world), await openShop(world)];
    await sell(straight);
    await straight.post(url, body);

    const early = await shop.post(url, body);
    await shop.post(url, body);
    const kept = await aside(shop);
    await sell(shop);
    await shop.hearsItself();
    const later = await shop.post(url, body);

    expect(early).toMatchObject({ status: 404, body: { code: 'common/not-found', stored: true } });
    expect(kept).toMatchObject([{ content_hash: early.body['content_hash'], waits_for_sale_id: saleId(1) }]);
    expect(later.status).toBe(200);
    expect(await typesOf(shop)).toEqual(await typesOf(straight));
    expect((await shop.get('/tasks?status=open')).body['rows']).toEqual([]);
  });

  it.each(corrections)(
    'is done as it comes again, where the news is still on its way: %s',
    async (_what, url, body) => {
      const shop = await openShop(world);
      await shop.post(url, body);
      await sell(shop);

      const again = await shop.post(url, body);
      await shop.hearsItself();

      expect(again.status).toBe(200);
      expect(await typesOf(shop)).toHaveLength(2);
    },
  );

  it.each(corrections)('is kept as the command that a device queues: %s', async (_what, url, body, outcome) => {
    const shop = await openShop(world);
    const early = await shop.post(url, body);
    const command = await commandAside(shop, early.body['content_hash']);
    await sell(shop);
    await shop.hearsItself();

    const { body: answer } = await shop.post('/sales/commands', { device_id: deviceA, commands: [command] });

    expect(answer['outcomes']).toMatchObject([{ outcome: 'duplicate', unknown_fields: 0, ...outcome }]);
  });

  it('is one note of the day it came, where it says neither its id nor its time', async () => {
    const shop = await openShop(world);
    const { note_id: _id, at: _at, device_id: _device, ...bare } = returned;
    const token = world.token({ tenant_id: shop.tenant, device_id: deviceA });
    await shop.post(`${path}/returns`, bare, { token });
    world.clock.set('2026-11-24T06:30:00.000Z');
    await sell(shop);
    await shop.hearsItself();

    const again = await shop.post(`${path}/returns`, bare, { token });
    world.clock.set('2026-11-22T06:30:00.000Z');

    expect(again).toMatchObject({ status: 200, body: { note_date: '2026-11-22', flags: [] } });
    expect((await shop.get(`${path}/notes`)).body['rows']).toHaveLength(1);
  });

  it('is only not found when it is a request: nothing has happened yet', async () => {
    const shop = await openShop(world);
    const { number: _number, device_id: _device, ...request } = returned;

    const back = await shop.post(`${path}/returns`, request);
    const off = await shop.post(`${path}/cancel`, { reason: 'typed twice' });

    expect([back, off].map(({ status, body }) => [status, body['stored']])).toEqual([
      [404, undefined],
      [404, undefined],
    ]);
    expect(await aside(shop)).toEqual([]);
  });
});
