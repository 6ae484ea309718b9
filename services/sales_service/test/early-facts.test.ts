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

const aside = async (shop: Shop) => (await shop.get('/quarantine')).body['rows'] as readonly Json[];

/** What was put aside, as a device would send it. */
const commandAside = async (shop: Shop, contentHash: unknown): Promise<unknown> =>
  JSON.parse(String((await shop.get(`/quarantine/${String(contentHash)}`)).body['raw']));

describe('what a counter did to a bill, before the bill is here,', () => {
  it.each([
    ['a return', `${path}/returns`, returned, 201],
    ['a cancellation', `${path}/cancel`, cancelled, 200],
  ])('is not found but stored: %s, applied when it comes again', async (_what, url, body, success) => {
    const shop = await openShop(world);

    const early = await shop.post(url, body);
    await shop.post(url, body);
    const kept = await aside(shop);
    await sell(shop);
    const later = await shop.post(url, body);

    expect(early).toMatchObject({ status: 404, body: { code: 'common/not-found', stored: true } });
    expect(kept).toMatchObject([{ content_hash: early.body['content_hash'], device_id: deviceA }]);
    expect((await shop.get('/tasks')).body['rows']).toMatchObject([{ kind: 'quarantine', code: 'common/not-found' }]);
    expect(later.status).toBe(success);
  });

  it.each([
    ['a return', `${path}/returns`, returned, { note_id: noteId(1) }],
    ['a cancellation', `${path}/cancel`, cancelled, { sale_id: saleId(1) }],
  ])('is kept as the command that a device queues: %s', async (_what, url, body, outcome) => {
    const shop = await openShop(world);
    const early = await shop.post(url, body);
    const command = await commandAside(shop, early.body['content_hash']);
    await sell(shop);

    const { body: answer } = await shop.post('/sales/commands', { device_id: deviceA, commands: [command] });

    expect(answer['outcomes']).toMatchObject([{ outcome: 'applied', unknown_fields: 0, ...outcome }]);
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
