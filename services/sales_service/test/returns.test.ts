import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { s1 } from './support/bills.ts';
import { customerId, deviceA, deviceB, noteId, saleId } from './support/ids.ts';
import { aLine, aRequest, linesOf } from './support/sales.ts';
import { openShop, profileChanged, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterEach(() => world.clock.set('2026-11-22T06:30:00.000Z'));
afterAll(() => world.close());

const ramesh = { customer_id: customerId(1), name: 'Ramesh Verma' };
const path = `/sales/${saleId(1)}/returns`;
const back = (lineNo: number, qty: number, given = {}) => ({
  lines: [{ line_no: lineNo, qty_milli: qty }],
  refund: { mode: 'udhaar' },
  ...given,
});

async function withS1(): Promise<Shop> {
  const shop = await openShop(world);
  const { status } = await shop.record({
    sale_id: saleId(1),
    lines: linesOf(s1),
    bill_discount_paise: s1.bill_discount_paise,
    tenders: [{ mode: 'cash', amount_paise: 50000 }],
    customer: ramesh,
  });
  expect(status).toBe(201);
  return shop;
}

/** A sale of three soaps at ₹105. */
async function withSoaps(given = {}): Promise<Shop> {
  const shop = await openShop(world);
  const lines = [aLine({ qty_milli: 3000 })];
  await shop.record(
    aRequest({ sale_id: saleId(1), lines, tenders: [{ mode: 'cash', amount_paise: 31500 }], ...given }),
  );
  return shop;
}

describe('the soaps of S1', () => {
  it('come back one by one for 36.99, 36.98 and 36.99, rounded to 37.00 each, and a fourth does not', async () => {
    const shop = await withS1();

    const notes = [];
    for (let piece = 0; piece < 3; piece += 1) notes.push(await shop.post(path, back(5, 1000)));
    const fourth = await shop.post(path, back(5, 1000));

    expect(notes.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(notes[0]?.body).toMatchObject({
      kind: 'credit_note',
      number: 'S-C/2627/000001',
      sale_number: 'S/2627/000001',
      customer: ramesh,
      place_of_supply: '08',
      lines: [
        { name: 'Soap bar', gst_rate_bp: 500, net_paise: 3699, taxable_paise: 3523, cgst_paise: 88, sgst_paise: 88 },
      ],
      totals: { taxable_paise: 3523, cgst_paise: 88, sgst_paise: 88, round_off_paise: 1, payable_paise: 3700 },
      refund: { mode: 'udhaar', amount_paise: 3700 },
      flags: [],
    });
    const nets = notes.flatMap(({ body }) => (body['lines'] as readonly { net_paise: number }[])[0]?.net_paise);
    expect(nets).toEqual([3699, 3698, 3699]);
    expect(fourth).toMatchObject({
      status: 422,
      body: {
        code: 'sales/over-returned',
        line_no: 5,
        returnable_milli: 0,
        errors: [{ pointer: '/lines/0/qty_milli' }],
      },
    });
  });

  it('add up to the bill when all of it comes back in parts: the last note takes the residue', async () => {
    const shop = await withS1();
    await shop.post(path, back(5, 2000));
    const rest = [1250, 2000, 1000, 4000, 1000, 1000].map((qty_milli, index) => ({ line_no: index + 1, qty_milli }));

    await shop.post(path, { lines: rest, refund: { mode: 'cash' } });

    const { body } = await shop.get(`/sales/${saleId(1)}/notes`);
    const payables = (body['rows'] as readonly { totals: { payable_paise: number } }[]).map(
      ({ totals }) => totals.payable_paise,
    );
    expect(payables).toEqual([7400, 65700]);
  });
});

describe('a return on request', () => {
  it('is published whole and can be read again', async () => {
    const shop = await withSoaps();

    const { body } = await shop.post(path, back(1, 1000, { note_id: noteId(1), refund: { mode: 'cash' } }));

    expect((await shop.published()).at(-1)).toMatchObject({ type: 'sales.note-recorded.v1', data: { note: body } });
    expect(await shop.get(`/notes/${noteId(1)}`)).toMatchObject({ status: 200, body });
    expect((await shop.get(`/notes/${noteId(2)}`)).status).toBe(404);
  });

  it('is one note when it is asked for again, and a mistake when its id stands for another', async () => {
    const shop = await withSoaps();
    const wanted = back(1, 3000, { note_id: noteId(1), refund: { mode: 'cash' } });
    const first = await shop.post(path, wanted);

    const again = await shop.post(path, wanted);
    const other = await shop.post(path, { ...wanted, reason: 'another' });

    expect(again).toMatchObject({ status: 200, body: first.body, headers: { 'idempotent-replayed': 'true' } });
    expect(other).toMatchObject({ status: 409, body: { code: 'common/id-reused' } });
  });

  it('of the last piece, asked for twice at once, gets it once and leaves no gap in the numbers', async () => {
    const shop = await withSoaps();
    const wanted = back(1, 2000, { refund: { mode: 'cash' } });

    const replies = await Promise.all([shop.post(path, wanted), shop.post(path, wanted)]);
    const last = await shop.post(path, back(1, 1000, { refund: { mode: 'cash' } }));

    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    expect(replies.find(({ status }) => status === 422)?.body).toMatchObject({
      code: 'sales/over-returned',
      returnable_milli: 1000,
    });
    expect(last.body['number']).toBe('S-C/2627/000002');
  });

  it('of the last piece from two replicas gets it once', async () => {
    const replica = await startSales({ beside: world, mongo: world.mongo });
    const shop = await withSoaps();
    const call = {
      token: world.token({ tenant_id: shop.tenant }),
      tenant: shop.tenant,
      body: back(1, 2000, { refund: { mode: 'cash' } }),
    };

    const replies = await Promise.all([world, replica, world, replica].map((each) => each.http('POST', path, call)));

    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 422, 422, 422]);
    await replica.service.close();
  });

  it.each([
    ['a line the bill does not have', back(9, 1000), 'sales/line-unknown'],
    [
      'a line named twice',
      { ...back(1, 1000), lines: [back(1, 500), back(1, 500)].flatMap(({ lines }) => lines) },
      'sales/line-numbers',
    ],
    ['udhaar that is nobody’s', back(1, 1000), 'sales/refund-needs-customer'],
    [
      'a day before the bill',
      back(1, 1000, { at: '2026-11-20T06:30:00Z', refund: { mode: 'cash' } }),
      'sales/note-before-sale',
    ],
    ['a day to come', back(1, 1000, { at: '2026-11-24T06:30:00Z', refund: { mode: 'cash' } }), 'sales/date-in-future'],
  ])('is refused for %s', async (_why, body, code) => {
    const shop = await withSoaps();

    expect(await shop.post(path, body)).toMatchObject({ status: 422, body: { code } });
    expect((await shop.get(`/sales/${saleId(1)}/notes`)).body['rows']).toEqual([]);
  });

  it('lowers tax until 30 November after the year of the bill by Indian time, then gives the price back without tax (Act s.34(2))', async () => {
    const shop = await withSoaps();
    world.clock.set('2027-11-30T18:29:00.000Z');
    const inTime = await shop.post(path, back(1, 1000, { refund: { mode: 'cash' } }));
    world.clock.set('2027-11-30T18:30:00.000Z');
    const late = await shop.post(path, back(1, 1000, { refund: { mode: 'cash' } }));
    const rest = await shop.post(path, back(1, 1000, { refund: { mode: 'cash' } }));
    const fourth = await shop.post(path, back(1, 1000, { refund: { mode: 'cash' } }));
    const returned = await shop.get('/gst/returns/gstr1?period=2027-12');

    expect(inTime).toMatchObject({ status: 201, body: { number: 'S-C/2728/000001', financial_year: '2728' } });
    expect(inTime.body).toMatchObject({ lines: [{ gst_rate_bp: 500, taxable_paise: 10000, cgst_paise: 250 }] });
    expect(inTime.body).not.toHaveProperty('commercial');
    const untaxed = { gst_rate_bp: 0, taxable_paise: 10500, cgst_paise: 0, sgst_paise: 0, total_paise: 10500 };
    expect([late, rest].map(({ body }) => body)).toMatchObject([
      { commercial: true, lines: [untaxed], totals: { taxable_paise: 10500, payable_paise: 10500 }, flags: [] },
      { commercial: true, lines: [untaxed], totals: { taxable_paise: 10500, payable_paise: 10500 }, flags: [] },
    ]);
    expect(fourth).toMatchObject({ status: 422, body: { code: 'sales/over-returned' } });
    expect(returned.body).not.toHaveProperty('b2cs');
    expect(returned.body).not.toHaveProperty('hsn');
  });

  it('lowers tax no more once the annual return of its year is filed (Act s.34(2))', async () => {
    const shop = await withSoaps();
    const filed = { financial_year: '2627', turnover_paise: 0, annual_return_date: '2027-10-15' };
    await shop.hears(profileChanged(shop.tenant, 9, { turnovers: [filed] }));
    world.clock.set('2027-10-15T18:29:00.000Z');
    const inTime = await shop.post(path, back(1, 1000, { refund: { mode: 'cash' } }));
    world.clock.set('2027-10-15T18:30:00.000Z');
    const late = await shop.post(path, back(1, 1000, { refund: { mode: 'cash' } }));
    const anew = await shop.post(`/sales/${saleId(1)}/reissue`, { lines: [aLine()], tenders: [] });

    expect(inTime.body).not.toHaveProperty('commercial');
    expect(late).toMatchObject({ status: 201, body: { commercial: true, totals: { cgst_paise: 0 } } });
    expect(anew).toMatchObject({ status: 422, body: { code: 'sales/note-too-late', last_date: '2027-10-15' } });
  });

  it('takes rate, place and buyer of the original, whatever the shop is by now (Act s.34(1), r.53(1A))', async () => {
    const customer = { name: 'Verma Traders', gstin: '27ABCDE1234F1Z0' };
    const shop = await withSoaps({ customer });
    await shop.hears(
      profileChanged(shop.tenant, 9, { seller_kinds: [{ seller_kind: 'composition', from_date: '2026-11-22' }] }),
    );

    const { body } = await shop.post(path, back(1, 1000, { refund: { mode: 'cash' } }));

    expect(body).toMatchObject({
      customer,
      place_of_supply: '27',
      seller: { seller_kind: 'regular' },
      sale_number: 'S/2627/000001',
      lines: [{ gst_rate_bp: 500, taxable_paise: 10000, igst_paise: 500, cgst_paise: 0 }],
    });
  });

  it('of a cancelled sale, an unknown sale and a closed shop is refused', async () => {
    const shop = await withSoaps();
    await shop.post(`/sales/${saleId(1)}/cancel`, { reason: 'typed twice' });
    const cash = { refund: { mode: 'cash' } };

    const cancelled = await shop.post(path, back(1, 1000, cash));
    const unknown = await shop.post(`/sales/${saleId(2)}/returns`, back(1, 1000, cash));
    await shop.hears(profileChanged(shop.tenant, 9, { status: 'closed' }));
    const closed = await shop.post(path, back(1, 1000, cash));

    expect([cancelled, unknown, closed].map(({ body }) => body['code'])).toEqual([
      'sales/cancelled',
      'common/not-found',
      'tenant/closed',
    ]);
  });
});

describe('the notes of a shop', () => {
  it('are listed newest first, and fed in the order they were recorded', async () => {
    const shop = await withSoaps();
    const take = (count: number) => shop.post(path, back(1, 500, { note_id: noteId(count), refund: { mode: 'cash' } }));
    await take(1);
    const { body: before } = await shop.get('/notes');
    for (const count of [2, 3]) await take(count);

    const { body: list } = await shop.get('/notes?limit=2');
    const { body: feed } = await shop.get(`/notes?updated_since=${String(before['as_of'])}`);

    expect(list['rows']).toMatchObject([{ note_id: noteId(3) }, { note_id: noteId(2) }]);
    expect(feed['rows']).toMatchObject([{ note_id: noteId(2) }, { note_id: noteId(3) }]);
  });
});

describe('a credit note from a counter', () => {
  const issuedBy = async (shop: Shop, qty: number) => {
    const { body } = await shop.post(path, back(1, qty, { refund: { mode: 'cash' } }));
    const { lines, totals } = body as { lines: readonly object[]; totals: object };
    return { lines, totals, template: 'thermal-3', law: 'in-gst-2026-02-01' };
  };

  it('is kept as issued under the device’s own number, with nothing to say against it', async () => {
    const [twin, shop] = [await withSoaps(), await withSoaps()];
    const issued = await issuedBy(twin, 1000);
    const fact = back(1, 1000, { refund: { mode: 'cash' }, device_id: deviceA, number: 'A-C/2627/000001', issued });

    const { status, body } = await shop.post(path, { ...fact, at: '2026-11-22T11:59:00+05:30' });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      origin: 'fact',
      number: 'A-C/2627/000001',
      noted_at: '2026-11-22T06:29:00.000Z',
      template: 'thermal-3',
      flags: [],
    });
    expect(body).not.toHaveProperty('recomputed');
  });

  it('over more than was sold is kept, flagged and counted against what is left', async () => {
    const [twin, shop] = [await withSoaps(), await withSoaps()];
    const issued = await issuedBy(twin, 2000);
    const note = (count: number, device = deviceA) =>
      back(1, 2000, {
        note_id: noteId(count),
        refund: { mode: 'cash' },
        device_id: device,
        number: `A-C/2627/00000${count}`,
        issued,
      });

    const first = await shop.post(path, note(1));
    const second = await shop.post(path, note(2, deviceB));
    const request = await shop.post(path, back(1, 1000, { refund: { mode: 'cash' } }));

    expect(first.body['flags']).toEqual([]);
    expect(second).toMatchObject({
      status: 201,
      body: { flags: ['total-differs', 'foreign-series', 'over-returned'], totals: { payable_paise: 21000 } },
    });
    expect(request).toMatchObject({ status: 422, body: { code: 'sales/over-returned', returnable_milli: 0 } });
  });

  it('under a number that is taken stands beside its holder', async () => {
    const [twin, shop] = [await withSoaps(), await withSoaps()];
    const issued = await issuedBy(twin, 1000);
    const note = (count: number) =>
      back(1, 1000, {
        note_id: noteId(count),
        refund: { mode: 'cash' },
        device_id: deviceA,
        number: 'A-C/2627/000001',
        issued,
      });

    const replies = [await shop.post(path, note(1)), await shop.post(path, note(2)), await shop.post(path, note(2))];

    expect(replies.map(({ status }) => status)).toEqual([201, 201, 200]);
    expect(replies[1]?.body['flags']).toContain('number-clash');
  });

  it('that lowers tax after the last day is kept and flagged; one without tax has nothing against it', async () => {
    const [twin, shop] = [await withSoaps(), await withSoaps()];
    const taxed = await issuedBy(twin, 1000);
    world.clock.set('2027-12-01T06:30:00.000Z');
    const untaxed = { ...(await issuedBy(twin, 1000)), commercial: true };
    const note = (count: number, issued: object) =>
      back(1, 1000, {
        note_id: noteId(count),
        refund: { mode: 'cash' },
        device_id: deviceA,
        number: `A-C/2728/00000${count}`,
        issued,
      });

    const [withTax, without] = [await shop.post(path, note(1, taxed)), await shop.post(path, note(2, untaxed))];

    expect(withTax).toMatchObject({ status: 201, body: { flags: ['total-differs', 'period-locked'] } });
    expect(without).toMatchObject({ status: 201, body: { commercial: true, flags: [] } });
  });

  it('is half a fact without number or device', async () => {
    const shop = await withSoaps();
    const issued = await issuedBy(await withSoaps(), 1000);
    const cash = { refund: { mode: 'cash' } };

    const noNumber = await shop.post(path, back(1, 1000, { ...cash, device_id: deviceA, issued }));
    const noDevice = await shop.post(path, back(1, 1000, { ...cash, number: 'A-C/2627/000001', issued }));

    expect([noNumber, noDevice].map(({ status, body }) => [status, body['errors']])).toEqual([
      [400, [{ pointer: '/number' }]],
      [400, [{ pointer: '/device_id' }]],
    ]);
  });
});
