import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deviceA, noteId, saleId } from './support/ids.ts';
import { aFact } from './support/sales.ts';
import { openShop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales({ ownBus: true });
  await world.service.listen();
});
afterAll(() => world.close());

const back = {
  note_id: noteId(1),
  device_id: deviceA,
  number: 'A-C/2627/000001',
  at: '2026-11-22T06:29:30.000Z',
  lines: [{ line_no: 1, qty_milli: 1000 }],
  refund: { mode: 'cash' },
};

it('brings the news of a sale to what waits for it, and the note of that to the world', async () => {
  const shop = await openShop(world);
  const early = await shop.post(`/sales/${saleId(1)}/returns`, back);

  await shop.record(aFact());
  await world.service.bus.drained();

  expect(early).toMatchObject({ status: 404, body: { stored: true } });
  expect((await shop.get(`/sales/${saleId(1)}/notes`)).body['rows']).toMatchObject([{ note_id: noteId(1) }]);
  expect((await shop.published()).map(({ type }) => type)).toEqual([
    'sales.sale-recorded.v1',
    'sales.note-recorded.v1',
  ]);
  expect((await shop.get('/tasks?status=resolved')).body['rows']).toMatchObject([
    { kind: 'quarantine', resolved_how: 'sale-arrived' },
  ]);
});
