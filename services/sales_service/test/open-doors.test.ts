import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saleId } from './support/ids.ts';
import { aLine, aRequest } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

/** Everything the service keeps of any shop, as one text. */
async function kept(): Promise<string> {
  const all = await world.service.db.listCollections().toArray();
  const counts = all.map(async ({ name }) => {
    const rows = await world.service.db.collection(name).find({}, { limit: 1000 }).toArray();
    return [name, rows] as const;
  });
  return JSON.stringify((await Promise.all(counts)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const buyer = { name: 'Deccan Textiles', gstin: '27ABCDE1234F1Z0', address: '9 Laxmi Road, Pune 411030' };
const irn = { gstin: '08ABCDE1234F1Z0', date: '2026-11-22', type: 'INV', number: 'A/2627/000001' };
const lines = [{ ...aLine(), hsn: '340111' }];

describe('A door that is open to integrators answers and stores nothing', () => {
  it.each<[string, (shop: Shop) => ReturnType<Shop['get']>]>([
    ['POST /sales/quote', (shop) => shop.post('/sales/quote', aRequest({ lines }))],
    ['GET /gst/hsn', (shop) => shop.get('/gst/hsn?q=soap&date=2026-11-22')],
    ['POST /gst/gstin', (shop) => shop.post('/gst/gstin', { gstin: '27ABCDE1234F1Z0' })],
    ['GET /gst/rates', (shop) => shop.get('/gst/rates?date=2026-11-22')],
    ['POST /gst/irn', (shop) => shop.post('/gst/irn', irn)],
    ['POST /gst/eway', (shop) => shop.post('/gst/eway', { sale_id: saleId(1) })],
    ['POST /gst/einvoice', (shop) => shop.post('/gst/einvoice', { sale_id: saleId(1) })],
    ['GET /gst/einvoices', (shop) => shop.get('/gst/einvoices?period=2026-11')],
    ['GET /gst/check', (shop) => shop.get('/gst/check?period=2026-11')],
    ['GET /gst/returns/gstr1', (shop) => shop.get('/gst/returns/gstr1?period=2026-11')],
  ])('%s', async (_door, knock) => {
    const shop = await openShop(world);
    await shop.record(aRequest({ sale_id: saleId(1), customer: buyer, lines, tenders: [] }));
    const before = await kept();

    const { status, body } = await knock(shop);

    expect(status).toBe(200);
    expect(Object.keys(body).length).toBeGreaterThan(0);
    expect(await kept()).toBe(before);
  });
});
