import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { saleId } from './support/ids.ts';
import { aLine, aRequest } from './support/sales.ts';
import { openShop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterEach(() => world.clock.set('2026-11-22T06:30:00.000Z'));
afterAll(() => world.close());

const path = `/sales/${saleId(1)}/debit_notes`;
const lines = [aLine({ qty_milli: 2000 }), aLine({ price_includes_tax: false, unit_price_paise: 10000 })];

describe('a debit note', () => {
  it('charges what was billed too low at the rate of each line, as its price was given', async () => {
    const shop = await openShop(world);
    await shop.record(aRequest({ sale_id: saleId(1), lines, customer: { name: 'Ramesh Verma' }, tenders: [] }));

    const { status, body } = await shop.post(path, {
      lines: [
        { line_no: 1, net_paise: 2100 },
        { line_no: 2, net_paise: 1000 },
      ],
      reason: 'old price list',
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'debit_note',
      number: 'S-D/2627/000001',
      lines: [
        { line_no: 1, qty_milli: 2000, net_paise: 2100, taxable_paise: 2000, cgst_paise: 50, total_paise: 2100 },
        { line_no: 2, net_paise: 1000, taxable_paise: 1000, cgst_paise: 25, sgst_paise: 25, total_paise: 1050 },
      ],
      totals: { taxable_paise: 3000, cgst_paise: 75, sgst_paise: 75, round_off_paise: 50, payable_paise: 3200 },
      flags: [],
    });
    expect(body).not.toHaveProperty('refund');
    expect((await shop.published()).at(-1)).toMatchObject({ type: 'sales.note-recorded.v1', data: { note: body } });
  });

  it('between States bears the tax of the bill, and unnamed it stands unpaid', async () => {
    const shop = await openShop(world);
    const customer = { gstin: '27ABCDE1234F1Z0' };
    await shop.record(aRequest({ sale_id: saleId(1), customer }));

    const { body } = await shop.post(path, { lines: [{ line_no: 1, net_paise: 10500 }] });

    expect(body).toMatchObject({
      totals: { igst_paise: 500, cgst_paise: 0 },
      place_of_supply: '27',
      flags: ['unpaid'],
    });
  });

  it.each([
    ['a line the bill does not have', [{ line_no: 7, net_paise: 1 }], 422, 'sales/line-unknown'],
    ['nothing at all', [{ line_no: 1, net_paise: 0 }], 400, 'common/invalid'],
    ['more than a price can be', [{ line_no: 1, net_paise: 10_000_000_001 }], 422, 'sales/amount-beyond-limit'],
  ])('is refused for %s', async (_why, wrong, status, code) => {
    const shop = await openShop(world);
    await shop.record(aRequest({ sale_id: saleId(1) }));

    expect(await shop.post(path, { lines: wrong })).toMatchObject({ status, body: { code } });
  });

  it('has no last day: only lowering tax has one (Act s.34(2), s.34(3))', async () => {
    const shop = await openShop(world);
    await shop.record(aRequest({ sale_id: saleId(1) }));
    world.clock.set('2027-12-01T06:30:00.000Z');

    const { body } = await shop.post(path, { lines: [{ line_no: 1, net_paise: 2100 }] });

    expect(body).toMatchObject({ totals: { taxable_paise: 2000, cgst_paise: 50 }, note_date: '2027-12-01' });
  });

  it('is not for a cashier to ask for', async () => {
    const shop = await openShop(world);
    await shop.record(aRequest({ sale_id: saleId(1) }));
    const token = world.token({ tenant_id: shop.tenant, role: 'cashier' });

    expect((await shop.post(path, { lines: [{ line_no: 1, net_paise: 1 }] }, { token })).status).toBe(403);
  });

  it('leaves what can be returned as it was', async () => {
    const shop = await openShop(world);
    await shop.record(aRequest({ sale_id: saleId(1) }));
    await shop.post(path, { lines: [{ line_no: 1, net_paise: 500 }] });

    const { body } = await shop.post(`/sales/${saleId(1)}/returns`, {
      lines: [{ line_no: 1, qty_milli: 1000 }],
      refund: { mode: 'cash' },
    });

    expect(body).toMatchObject({ totals: { payable_paise: 10500 } });
  });
});
