import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { deviceA, noteId, saleId } from './support/ids.ts';
import { aFact, aLine, aRequest } from './support/sales.ts';
import { openShop, profileChanged, type Shop, startSales } from './support/world.ts';

type Json = Readonly<Record<string, unknown>>;

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterEach(() => world.clock.set('2026-11-22T06:30:00.000Z'));
afterAll(() => world.close());

const ON = { memos: [{ from_date: '2026-11-01', is_on: true }] };
const NEXT_DAY = '2026-11-22T18:31:00.000Z'; // 00:01 of 23 November in India
const LATER = '2026-11-25T06:30:00.000Z';

const tea = aLine({ name: 'Tea', hsn: '0902', unit_price_paise: 4_500, gst_rate_bp: 500 });
const pen = aLine({ name: 'Pen', hsn: '9608', unit_price_paise: 1_999, gst_rate_bp: 1800 });
const milk = aLine({ name: 'Milk', hsn: '0401', unit_price_paise: 3_300, gst_rate_bp: 0 });

const small = (count: number, lines = [tea], given: Json = {}): Json =>
  aRequest({ sale_id: saleId(count), lines, tenders: [], customer: { name: 'Asha' }, ...given });

/** A memo as counter A printed it, for later sending. */
const memoFact = (count: number, lines = [tea], given: Json = {}): Json =>
  aFact({
    sale_id: saleId(count),
    number: `A-M/2627/${String(count).padStart(6, '0')}`,
    lines,
    ...given,
    issued: { document_type: 'memo', ...(given['issued'] as Json | undefined) },
  });

const issue = async (shop: Shop): Promise<readonly Json[]> =>
  (await shop.post('/day-bills', {})).body['rows'] as readonly Json[];
const listed = async (shop: Shop): Promise<readonly Json[]> =>
  (await shop.get('/day-bills')).body['rows'] as readonly Json[];
const whole = async (shop: Shop, { day_bill_id }: Json): Promise<Json> =>
  (await shop.get(`/day-bills/${String(day_bill_id)}`)).body;
const sale = async (shop: Shop, count: number): Promise<Json> => (await shop.get(`/sales/${saleId(count)}`)).body;
const checked = async (shop: Shop): Promise<Json> => (await shop.get('/gst/check?period=2026-11')).body;
const codes = (check: Json): readonly unknown[] => (check['problems'] as readonly Json[]).map(({ code }) => code);

describe('a sale below 200 rupees (Act s.31(3)(b), r.46 fourth proviso)', () => {
  it('has its own invoice number unless the owner says otherwise', async () => {
    const shop = await openShop(world);

    const { body } = await shop.record(small(1));

    expect(body).toMatchObject({ number: 'S/2627/000001', document_type: 'tax_invoice' });
  });

  it('is a memo of the memo series where he switched that on; the quote says so, too', async () => {
    const shop = await openShop(world, ON);

    const quote = await shop.post('/sales/quote', small(1));
    const { body } = await shop.record(small(1));

    expect(quote.body['document_type']).toBe('memo');
    expect(body).toMatchObject({ number: 'S-M/2627/000001', document_type: 'memo' });
    expect(body['flags']).not.toContain('memo-not-allowed');
  });

  it.each([
    ['from 200 rupees on', { lines: [aLine({ unit_price_paise: 20_000 })] }],
    ['to a buyer who wants a bill', { wants_bill: true }],
    ['to a registered buyer', { customer: { name: 'Gupta Stores', gstin: '08ABCPS1234F1ZX' } }],
    ['of a day before it was switched on', { sold_at: '2026-10-31T06:00:00.000Z' }],
  ])('has its own invoice %s', async (_, given) => {
    const shop = await openShop(world, ON);

    const { body } = await shop.record({ ...small(1), ...given });

    expect(body).toMatchObject({ number: 'S/2627/000001', document_type: 'tax_invoice' });
  });

  it('of a counter is kept as the memo it is, and flagged only where the rule does not allow one', async () => {
    const shop = await openShop(world, ON);
    const off = await openShop(world);

    const right = await shop.record(memoFact(1));
    const big = await shop.record(memoFact(2, [aLine({ unit_price_paise: 20_000 })]));
    const registered = await shop.record(memoFact(3, [tea], { customer: { gstin: '08ABCPS1234F1ZX' } }));
    const switchedOff = await off.record(memoFact(1));

    expect(right.body).toMatchObject({ number: 'A-M/2627/000001', document_type: 'memo', flags: [] });
    expect([right, big, registered, switchedOff].map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    for (const { body } of [big, registered, switchedOff]) expect(body['flags']).toContain('memo-not-allowed');
  });
});

describe('the one document of a day', () => {
  it('is issued when the day is over in India, and not before; asked for again, nothing is issued twice', async () => {
    const shop = await openShop(world, ON);
    await shop.record(small(1));
    const tooEarly = await issue(shop);
    world.clock.set(NEXT_DAY);

    const first = await issue(shop);
    const again = await issue(shop);

    expect([tooEarly, again]).toEqual([[], []]);
    expect(first).toHaveLength(1);
    expect(first[0]).toMatchObject({
      number: 'S/2627/000001',
      document_type: 'tax_invoice',
      memo_date: '2026-11-22',
      bill_date: '2026-11-22',
      memo_count: 1,
    });
    expect(await sale(shop, 1)).toMatchObject({ day_bill: { number: 'S/2627/000001', bill_date: '2026-11-22' } });
  });

  it('has a line for each code and rate, and every figure is the sum of the memos to the paisa', async () => {
    const shop = await openShop(world, ON);
    const memos = [
      await shop.record(small(1, [tea, pen])),
      await shop.record(memoFact(2, [pen, milk])),
      await shop.record(memoFact(3, [{ ...pen, unit_price_paise: 777 }])),
    ].map(({ body }) => body);
    world.clock.set(NEXT_DAY);

    const [issued] = await issue(shop);
    const dayBill = await whole(shop, issued as Json);

    const sum = (field: string) =>
      memos.reduce((total, { totals }) => total + ((totals as Readonly<Record<string, number>>)[field] ?? 0), 0);
    expect(dayBill).toMatchObject({ document_type: 'invoice_cum_bill_of_supply', memo_count: 3 });
    expect(
      (dayBill['lines'] as readonly Json[]).map(({ hsn, gst_rate_bp, name, qty_milli }) => [
        hsn,
        gst_rate_bp,
        name,
        qty_milli,
      ]),
    ).toEqual([
      ['0401', 0, 'Milk', 1000],
      ['0902', 500, 'Tea', 1000],
      ['9608', 1800, 'Pen', 3000],
    ]);
    expect(dayBill['totals']).toEqual({
      taxable_paise: sum('taxable_paise'),
      cgst_paise: sum('cgst_paise'),
      sgst_paise: sum('sgst_paise'),
      igst_paise: 0,
      cess_paise: 0,
      round_off_paise: sum('round_off_paise'),
      payable_paise: sum('payable_paise'),
    });
  });

  it('is a bill of supply of a composition dealer; an unregistered shop, which issues no invoice, has none', async () => {
    const composition = await openShop(world, {
      ...ON,
      seller_kinds: [{ seller_kind: 'composition', from_date: '2026-04-01' }],
    });
    const unregistered = await openShop(world, {
      ...ON,
      seller_kinds: [{ seller_kind: 'unregistered', from_date: '2026-04-01' }],
      gstin: undefined,
    });
    await composition.record(small(1));
    const plain = await unregistered.record(small(1));
    world.clock.set(NEXT_DAY);

    const issued = await issue(composition);
    const cmp08 = await composition.get('/gst/returns/cmp08?period=2026-Q3');

    expect(issued).toMatchObject([{ document_type: 'bill_of_supply', number: 'S/2627/000001' }]);
    expect(cmp08.body).toMatchObject({ turnover_paise: 4_500 });
    expect(plain.body).toMatchObject({ document_type: 'bill', number: 'S/2627/000001' });
    expect(await issue(unregistered)).toEqual([]);
  });

  it('carries each memo once: what comes days later is in a further document of that day', async () => {
    const shop = await openShop(world, ON);
    await shop.record(small(1));
    world.clock.set(NEXT_DAY);
    const [first] = await issue(shop);
    const before = await whole(shop, first as Json);
    world.clock.set(LATER);
    await shop.record(memoFact(2, [pen]));

    const [second, ...more] = await issue(shop);

    expect(more).toEqual([]);
    expect(second).toMatchObject({ number: 'S/2627/000002', bill_date: '2026-11-22', memo_count: 1 });
    expect(await whole(shop, first as Json)).toEqual(before);
    expect(await sale(shop, 2)).toMatchObject({ day_bill: { number: 'S/2627/000002' } });
  });

  it('is dated today where the books of that day are closed', async () => {
    const shop = await openShop(world, ON);
    world.clock.set('2026-12-05T06:30:00.000Z');
    await shop.hears(profileChanged(shop.tenant, 9, { ...ON, locked_until: '2026-11-30' }));
    const late = await shop.record(memoFact(1));

    const [issued] = await issue(shop);

    expect(late.body['flags']).toContain('period-locked');
    expect(issued).toMatchObject({ memo_date: '2026-11-22', bill_date: '2026-12-05' });
    expect((await shop.get('/gst/returns/gstr1?period=2026-11')).body).not.toHaveProperty('b2cs');
  });

  it('says so on its paper, which is an invoice; the memo’s is none', async () => {
    const shop = await openShop(world, ON);
    await shop.record(small(1));
    world.clock.set(NEXT_DAY);
    const [issued] = await issue(shop);

    const paper = await shop.get(`/day-bills/${String((issued as Json)['day_bill_id'])}/document?format=a4`);
    const slip = await shop.get(`/sales/${saleId(1)}/invoice?format=58mm`);

    expect([paper.status, slip.status]).toEqual([200, 200]);
  });

  it('is told to who wants to know, and moves no goods and no money: no sale is told of', async () => {
    const shop = await openShop(world, ON);
    await shop.record(small(1));
    world.clock.set(NEXT_DAY);
    const before = (await shop.published()).length;

    await issue(shop);

    expect((await shop.published()).slice(before).map(({ type }) => type)).toEqual(['sales.day-bill-issued.v1']);
  });
});

describe('a memo that was taken back', () => {
  const cancelled = { reason: 'Changed his mind', device_id: deviceA, at: '2026-11-22T06:40:00.000Z' };

  it('cancelled before the day has its document is not in it', async () => {
    const shop = await openShop(world, ON);
    await shop.record(small(1));
    await shop.record(small(2, [pen]));
    await shop.post(`/sales/${saleId(1)}/cancel`, { reason: 'Changed his mind' });
    world.clock.set(NEXT_DAY);

    const [issued] = await issue(shop);

    expect(issued).toMatchObject({ memo_count: 1, totals: { payable_paise: 2_000 } });
    expect(await sale(shop, 1)).not.toHaveProperty('day_bill');
  });

  it('leaves no document where it was the only one of its day', async () => {
    const shop = await openShop(world, ON);
    await shop.record(small(1));
    await shop.post(`/sales/${saleId(1)}/cancel`, { reason: 'Changed his mind' });
    world.clock.set(NEXT_DAY);

    expect(await issue(shop)).toEqual([]);
    expect(codes(await checked(shop))).not.toContain('memos-without-document');
  });

  it('whose cancellation comes after it goes by a credit note against the document, once', async () => {
    const shop = await openShop(world, ON);
    await shop.record(memoFact(1));
    await shop.record(memoFact(2, [pen]));
    world.clock.set(NEXT_DAY);
    const [first] = await issue(shop);
    world.clock.set(LATER);
    await shop.post(`/sales/${saleId(1)}/cancel`, cancelled);
    const waiting = codes(await checked(shop));

    const rows = await issue(shop);
    const again = await issue(shop);

    expect(waiting).toContain('memos-without-document');
    expect(again).toEqual([]);
    expect(rows).toMatchObject([
      {
        document_type: 'credit_note',
        number: 'S-C/2627/000001',
        bill_date: '2026-11-25',
        memo_count: 1,
        totals: { payable_paise: 4_500 },
        corrects: { number: (first as Json)['number'] },
      },
    ]);
    expect(await sale(shop, 1)).toMatchObject({
      status: 'cancelled',
      day_bill: { number: 'S/2627/000001', taken_out_by: 'S-C/2627/000001' },
    });
    expect(await checked(shop)).toMatchObject({ agree: true, sums: { documents: { taxable_paise: 1_695 } } });
  });

  it('in part goes by a credit note of its own, before the close and after it', async () => {
    const shop = await openShop(world, ON);
    await shop.record(small(1, [{ ...tea, qty_milli: 4000 }]));
    const back = (count: number) => ({
      note_id: noteId(count),
      lines: [{ line_no: 1, qty_milli: 1000 }],
      refund: { mode: 'cash' },
    });
    const before = await shop.post(`/sales/${saleId(1)}/returns`, back(1));
    world.clock.set(NEXT_DAY);
    await issue(shop);
    const after = await shop.post(`/sales/${saleId(1)}/returns`, back(2));

    expect([before.status, after.status]).toEqual([201, 201]);
    expect(before.body).not.toHaveProperty('day_bill');
    expect(after.body['day_bill']).toEqual({ number: 'S/2627/000001', bill_date: '2026-11-22' });
    expect(await checked(shop)).toMatchObject({ documents: 3, agree: true });
    const { body } = await shop.get('/gst/returns/gstr1?period=2026-11');
    expect(body).toMatchObject({ b2cs: [{ rt: 5, txval: 85.72 }] }); // half of what the memo was worth: 171.43
  });
});

describe('the returns', () => {
  it('count the document once in Table 13, and the memos nowhere', async () => {
    const shop = await openShop(world, ON);
    await shop.record(small(1));
    await shop.record(memoFact(2, [pen]));
    const open = await checked(shop);
    const empty = await shop.get('/gst/returns/gstr1?period=2026-11');
    world.clock.set(NEXT_DAY);
    await issue(shop);

    const done = await checked(shop);
    const { body } = await shop.get('/gst/returns/gstr1?period=2026-11');

    expect(open).toMatchObject({ documents: 0, agree: true });
    expect(codes(open)).toEqual(['memos-without-document']);
    expect(empty.body).not.toHaveProperty('b2cs');
    expect(done).toMatchObject({ documents: 1, agree: true, problems: [] });
    expect(body).toHaveProperty('doc_issue.doc_det', [
      {
        doc_num: 1,
        docs: [{ num: 1, from: 'S/2627/000001', to: 'S/2627/000001', totnum: 1, cancel: 0, net_issue: 1 }],
      },
    ]);
    expect(body).toMatchObject({
      b2cs: [
        { rt: 5, txval: 42.86 },
        { rt: 18, txval: 16.95 },
      ],
    });
  });
});

describe('the close of days by itself', () => {
  it('by two replicas at once issues one document, and takes no number for the other', async () => {
    const shop = await openShop(world, ON);
    const replica = await startSales({ beside: world, mongo: world.mongo });
    await shop.record(small(1));
    for (const { clock } of [world, replica]) clock.set(LATER);
    const call = { token: world.token({ tenant_id: shop.tenant }), tenant: shop.tenant, body: {} };

    await Promise.all(
      [1, 2, 3].map(() => Promise.all([world, replica].map((one) => one.http('POST', '/day-bills', call)))),
    );
    const next = await shop.record(small(2, [aLine({ unit_price_paise: 20_000 })]));
    await replica.service.close();

    expect((await listed(shop)).map(({ number }) => number)).toEqual(['S/2627/000001']);
    expect(next.body['number']).toBe('S/2627/000002');
  });

  it('goes through the shops with days that are over, also after days of downtime, and two at once issue one', async () => {
    const [one, other] = [await openShop(world, ON), await openShop(world, ON)];
    await one.record(small(1));
    await one.record(memoFact(2, [pen], { sold_at: '2026-11-20T06:00:00.000Z' }));
    await other.record(small(1));
    world.clock.set(LATER);

    await Promise.all([issue(one), issue(one), issue(other)]);

    expect((await listed(one)).map(({ memo_date }) => memo_date).toSorted()).toEqual(['2026-11-20', '2026-11-22']);
    expect((await listed(other)).map(({ memo_date }) => memo_date)).toEqual(['2026-11-22']);
    expect((await listed(one)).map(({ number }) => number).toSorted()).toEqual(['S/2627/000001', 'S/2627/000002']);
  });
});
