import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { deviceA, noteId, saleId } from './support/ids.ts';
import { aFact, aRequest } from './support/sales.ts';
import { openShop, profileChanged, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterEach(() => world.clock.set('2026-11-22T06:30:00.000Z'));
afterAll(() => world.close());

const OCTOBER = '2026-10-31';
const inOctober = '2026-10-31T12:00:00.000Z';
const inNovember = '2026-11-01T05:00:00.000Z';

/** A shop whose October is filed. */
const closedShop = (): Promise<Shop> => openShop(world, { locked_until: OCTOBER });

it('a request into closed books is refused with the day and the rule, and writes nothing', async () => {
  const shop = await closedShop();

  const { status, body } = await shop.record(aRequest({ sold_at: inOctober }));

  expect(status).toBe(422);
  expect(body).toMatchObject({
    code: 'sales/period-locked',
    date: OCTOBER,
    locked_until: OCTOBER,
    errors: [{ pointer: '/sold_at' }],
  });
  expect(await shop.stored()).toEqual([]);
});

it('the next day is open, in Indian time', async () => {
  const shop = await closedShop();

  const { status } = await shop.record(aRequest({ sold_at: '2026-10-31T18:30:00.000Z' }));

  expect(status).toBe(201);
});

it('a bill of a phone that comes late is kept as issued and flagged for the owner', async () => {
  const shop = await closedShop();

  const { status, body } = await shop.record(aFact({ sold_at: inOctober }));
  const tasks = await shop.get('/tasks');

  expect([status, body['flags']]).toEqual([201, ['period-locked']]);
  const check = await shop.get('/gst/check?period=2026-10');
  expect(tasks.body['rows']).toMatchObject([{ flags: ['period-locked'] }]);
  expect(check.body['problems']).toContainEqual(
    expect.objectContaining({ code: 'came-after-lock', severity: 'warning', number: 'A/2627/000001' }),
  );
});

it('a note is dated today, or refused where it is dated into closed books', async () => {
  const shop = await openShop(world);
  await shop.record(aRequest({ sale_id: saleId(1), sold_at: '2026-10-30T05:00:00.000Z' }));
  await shop.hears(profileChanged(shop.tenant, 4, { locked_until: OCTOBER }));
  const back = { lines: [{ line_no: 1, qty_milli: 500 }], refund: { mode: 'cash' } };

  const refused = await shop.post(`/sales/${saleId(1)}/returns`, { ...back, at: inOctober });
  const today = await shop.post(`/sales/${saleId(1)}/returns`, { ...back, note_id: noteId(2) });

  expect([refused.status, refused.body['code']]).toEqual([422, 'sales/period-locked']);
  expect([today.status, today.body['flags']]).toEqual([201, []]);
});

it('a bill of closed books is not cancelled on request; a cancellation that happened is taken and flagged', async () => {
  const shop = await openShop(world);
  world.clock.set(inOctober);
  await shop.record(aRequest({ sale_id: saleId(1), sold_at: inOctober }));
  await shop.hears(profileChanged(shop.tenant, 4, { locked_until: OCTOBER }));

  const asked = await shop.post(`/sales/${saleId(1)}/cancel`, { reason: 'wrong' });
  world.clock.set('2026-11-22T06:30:00.000Z');
  const told = await shop.post(`/sales/${saleId(1)}/cancel`, { reason: 'wrong', device_id: deviceA, at: inNovember });

  expect([asked.status, asked.body['code']]).toEqual([422, 'sales/period-locked']);
  expect(told.body).toMatchObject({ status: 'cancelled', flags: ['period-locked'] });
});
