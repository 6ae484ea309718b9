import { pageOf } from '@rmp/contracts';
import { BillScreen, PartyScreen, TodayScreen } from '@rmp/contracts/bff';
import { Customer } from '@rmp/contracts/payment';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aBff, type Bff, openBff } from './support/bff.ts';
import { type House, openHouse } from './support/house.ts';
import { aBill, aShop, type Shop } from './support/shop.ts';
import { aHungServer } from './support/stand-ins.ts';

let house: House;
let bff: Bff;

beforeAll(async () => {
  house = await openHouse();
  bff = await openBff(house.urls);
});

afterAll(async () => {
  await bff.close();
  await house.close();
});

/** A shop with a bill on udhaar, that every service has heard of. */
async function aBusyShop(): Promise<Shop & { readonly sale_id: string; readonly customer_id: string }> {
  const shop = await aShop(bff);
  const sale = await vi.waitFor(async () => {
    const reply = await shop.http('POST', '/api/sales/sales', {
      body: aBill({ tenders: [], customer: { name: 'Ramesh Verma', mobile: '9000000003' } }),
    });
    expect(reply.status).toBe(201);
    return reply;
  });
  const customer_id = await vi.waitFor(async () => {
    const { body } = await shop.http('GET', '/api/payment/customers?mobile=9000000003');
    expect(body['rows']).toMatchObject([{ balance_paise: 9000 }]);
    return pageOf(Customer).parse(body).rows[0]?.customer_id ?? '';
  });
  await vi.waitFor(async () =>
    expect((await todayOf(bff, shop)).parts).toMatchObject({ sales_summary: { data: { totals: { bills: 1 } } } }),
  );

  return { ...shop, sale_id: String(sale.body['sale_id']), customer_id };
}

const todayOf = async (from: Bff, { tenant, token }: Pick<Shop, 'tenant' | 'token'>): Promise<TodayScreen> =>
  TodayScreen.parse((await from.http('GET', '/screens/today', { tenant, token })).body);

/** The bff of a house where one service is somewhere else. */
const bffWithout = (service: keyof House['urls'], url?: string): Promise<Bff> => {
  const { [service]: _away, ...rest } = house.urls;

  return aBff({ ...rest, ...(url !== undefined && { [service]: url }) });
};

const down = (service: string) => ({ problem: { code: 'common/dependency-down', status: 503, service } });

describe('GET /screens/today', () => {
  it('puts the day together from all services', async () => {
    const shop = await aBusyShop();
    await shop.http('POST', '/api/inventory/items', {
      body: {
        name: 'Salt 1 kg',
        unit: 'PCS',
        sell_price_paise: 2800,
        price_includes_tax: true,
        gst_rate_bp: 0,
        low_stock_milli: 5000,
        opening_stock_milli: 2000,
      },
    });

    const { parts } = await todayOf(bff, shop);

    expect(parts).toMatchObject({
      recent_bills: { data: { rows: [{ sale_id: shop.sale_id, totals: { payable_paise: 9000 } }] } },
      sales_summary: { data: { totals: { bills: 1, payable_paise: 9000, credit_paise: 9000 } } },
      payments_by_mode: { data: { rows: [] } },
      top_items: { data: { rows: [{ name: 'Tea 250 g', sold_milli: 1000 }] } },
      stock: { data: { oversold: 0, out: 0, low: 1, has_more: false, rows: [{ name: 'Salt 1 kg', alert: 'low' }] } },
      udhaar: { data: { receivable_paise: 9000 } },
      tasks: { data: { rows: [], has_more: false, problems: {} } },
    });
  });

  it('shows the day that is asked for', async () => {
    const shop = await aBusyShop();

    const { body } = await shop.http('GET', '/screens/today?date=2026-01-01');

    expect(TodayScreen.parse(body)).toMatchObject({
      date: '2026-01-01',
      parts: { recent_bills: { data: { rows: [] } }, sales_summary: { data: { totals: { bills: 0 } } } },
    });
  });

  it.each([
    ['analytics', ['sales_summary', 'payments_by_mode', 'top_items']],
    ['inventory', ['stock']],
    ['payment', ['udhaar']],
  ] as const)('shows the rest when %s is down', async (service, missing) => {
    const shop = await aBusyShop();

    const reply = await (await bffWithout(service)).http('GET', '/screens/today', shop);

    const { parts } = TodayScreen.parse(reply.body);
    expect(reply.status).toBe(200);
    for (const name of missing) expect(parts[name]).toMatchObject(down(service));
    expect(Object.values(parts).filter((part) => 'data' in part)).toHaveLength(7 - missing.length);
  });

  it('is the problem of its main part when sales is down', async () => {
    const shop = await aShop(bff);

    const reply = await (await bffWithout('sales')).http('GET', '/screens/today', shop);

    expect(reply).toMatchObject({
      status: 503,
      body: { code: 'common/dependency-down', service: 'sales' },
      headers: { 'content-type': 'application/problem+json' },
    });
  });

  it('waits for a slow part no longer than the budget it is given', async () => {
    const shop = await aShop(bff);
    const slow = await bffWithout('analytics', await aHungServer());

    const reply = await slow.http('GET', '/screens/today', { ...shop, headers: { 'x-budget-ms': '400' } });

    const { parts } = TodayScreen.parse(reply.body);
    expect(reply.status).toBe(200);
    expect(parts.top_items).toMatchObject({
      problem: { code: 'common/dependency-slow', status: 504, service: 'analytics' },
    });
  });

  it('shows a cashier no reports, and who may not see bills a home all the same', async () => {
    const shop = await aBusyShop();
    const as = (role: 'cashier' | 'stock') => todayOf(bff, { ...shop, token: shop.tokenOf({ role }) });
    const forbidden = { problem: { code: 'common/forbidden', status: 403 } };

    expect((await as('cashier')).parts).toMatchObject({
      recent_bills: { data: { rows: [{}] } },
      sales_summary: forbidden,
      tasks: forbidden,
    });
    expect((await as('stock')).parts).toMatchObject({
      recent_bills: forbidden,
      udhaar: forbidden,
      stock: { data: { low: 0 } },
    });
  });

  it('carries the trace of the caller into every part', async () => {
    const shop = await aShop(bff);
    const trace_id = 'c0ffee00c0ffee00c0ffee00c0ffee00';

    const reply = await (
      await bffWithout('payment')
    ).http('GET', '/screens/today', {
      ...shop,
      headers: { traceparent: `00-${trace_id}-00f067aa0ba902b7-01` },
    });

    expect(TodayScreen.parse(reply.body).parts.udhaar).toMatchObject({ problem: { trace_id } });
  });
});

describe('GET /screens/bill', () => {
  it('shows a bill with its payments, notes and messages', async () => {
    const { http, sale_id } = await aBusyShop();
    await http('POST', `/api/sales/sales/${sale_id}/returns`, {
      body: { lines: [{ line_no: 1, qty_milli: 500 }], refund: { mode: 'udhaar' }, reason: 'torn' },
    });

    const { status, body } = await http('GET', `/screens/bill?sale_id=${sale_id}`);

    expect(status).toBe(200);
    expect(BillScreen.parse(body).parts).toMatchObject({
      sale: { data: { sale_id, customer: { name: 'Ramesh Verma' } } },
      payments: { data: { sale_id, rows: [] } },
      notes: { data: { rows: [{ sale_id }] } },
      messages: { data: { rows: [] } },
    });
  });

  it('finds no bill of another shop', async () => {
    const { sale_id } = await aBusyShop();
    const stranger = await aShop(bff);

    expect(await stranger.http('GET', `/screens/bill?sale_id=${sale_id}`)).toMatchObject({
      status: 404,
      body: { code: 'common/not-found' },
    });
  });

  it('shows the bill when payment and notification are down', async () => {
    const shop = await aBusyShop();
    const { payment: _payment, notification: _notification, ...rest } = house.urls;

    const reply = await (await aBff(rest)).http('GET', `/screens/bill?sale_id=${shop.sale_id}`, shop);

    expect(BillScreen.parse(reply.body).parts).toMatchObject({
      sale: { data: { sale_id: shop.sale_id } },
      notes: { data: { rows: [] } },
      payments: down('payment'),
      messages: down('notification'),
    });
  });
});

describe('GET /screens/party', () => {
  it('shows a customer with his khata and his bills', async () => {
    const { http, customer_id, sale_id } = await aBusyShop();
    const named = await vi.waitFor(async () => {
      const reply = await http('POST', '/api/sales/sales', { body: aBill({ customer: { customer_id } }) });
      expect(reply.status).toBe(201);
      return reply;
    });

    const { body } = await http('GET', `/screens/party?customer_id=${customer_id}`);

    expect(PartyScreen.parse(body).parts).toMatchObject({
      customer: { data: { customer_id, balance_paise: 9000 } },
      ledger: { data: { balance_paise: 9000 } },
      bills: { data: { rows: [{ sale_id: named.body['sale_id'] }] } },
    });
    expect(JSON.stringify(body)).toContain(sale_id);
  });

  it('shows him without his bills when sales is down', async () => {
    const shop = await aBusyShop();

    const reply = await (await bffWithout('sales')).http('GET', `/screens/party?customer_id=${shop.customer_id}`, shop);

    expect(PartyScreen.parse(reply.body).parts).toMatchObject({ customer: { data: {} }, bills: down('sales') });
  });
});
