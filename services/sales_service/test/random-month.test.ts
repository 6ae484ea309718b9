import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noteId, saleId } from './support/ids.ts';
import { aLine, aRequest } from './support/sales.ts';
import type { TestLine } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

/** Seeds of the random months; `RMP_SOAK` runs the long form. */
const SEEDS = Array.from({ length: process.env['RMP_SOAK'] ? 50 : 3 }, (_, index) => index + 1);
const BILLS = 25;

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

type Json = Readonly<Record<string, unknown>>;
type Pick = <Value>(...values: readonly Value[]) => Value;

it.each(SEEDS)(
  'a random month in the store has the same sums in documents, sections, HSN tables and 3B: seed %i',
  async (seed) => {
    const shop = await openShop(world, { memos: [{ from_date: '2026-11-10', is_on: true }] });
    const sums = await written(shop, picking(seed));
    world.clock.set('2026-12-01T06:30:00.000Z');
    const dayBills = (await shop.post('/day-bills', {})).body['rows'] as readonly Json[];
    world.clock.set('2026-11-22T06:30:00.000Z');

    const { body } = await shop.get('/gst/check?period=2026-11');
    const gstr1 = (await shop.get('/gst/returns/gstr1?period=2026-11')).body;

    expect(body).toMatchObject({ agree: true, documents: sums.documents + dayBills.length });
    expect(sums.memos).toBeGreaterThan(0);
    expect(body).toHaveProperty('sums.documents', sums.figures);
    expect(body).toHaveProperty('sums.hsn', sums.figures);
    expect(rowsIn(gstr1)).toBeGreaterThan(0);
  },
);

const HEADS = ['taxable_paise', 'cgst_paise', 'sgst_paise', 'igst_paise', 'cess_paise'] as const;

/**
 * What was answered to each bill and note, added up: cancelled ones are counted and not summed, and memos are summed and
 * not counted, since the document of their day is (Act s.31(3)(b), r.46 fourth proviso).
 */
async function written(shop: Shop, pick: Pick) {
  let documents = 0;
  let memos = 0;
  const answers: { readonly totals: Json; readonly sign: number }[] = [];
  for (let count = 1; count <= BILLS; count += 1) {
    const { status, body } = await shop.record(aRandomBill(count, pick));
    expect(status).toBe(201);
    if (body['document_type'] === 'memo') memos += 1;
    else documents += 1;
    const fate = pick('kept', 'kept', 'kept', 'cancelled', 'returned', 'raised');
    const isCancelled = fate === 'cancelled' && (await cancelled(shop, count));
    if (!isCancelled) answers.push({ totals: body['totals'] as Json, sign: 1 });
    if (fate === 'returned') {
      const back = { note_id: noteId(count), lines: [{ line_no: 1, qty_milli: 500 }], refund: { mode: 'cash' } };
      const note = await shop.post(`/sales/${saleId(count)}/returns`, back);
      answers.push({ totals: note.body['totals'] as Json, sign: -1 });
      documents += 1;
    }
    if (fate === 'raised') {
      const more = { note_id: noteId(count), lines: [{ line_no: 1, net_paise: 777 }] };
      const note = await shop.post(`/sales/${saleId(count)}/debit_notes`, more);
      answers.push({ totals: note.body['totals'] as Json, sign: 1 });
      documents += 1;
    }
  }
  const figures = Object.fromEntries(
    HEADS.map((head) => [head, answers.reduce((sum, { totals, sign }) => sum + sign * Number(totals[head]), 0)]),
  );
  return { documents, memos, figures };
}

/** A bill of another day stays. */
const cancelled = async (shop: Shop, count: number): Promise<boolean> =>
  (await shop.post(`/sales/${saleId(count)}/cancel`, { reason: 'mistake' })).status === 200;

function aRandomBill(count: number, pick: Pick): Json {
  const isSmall = pick(true, false, false);
  const lines = Array.from({ length: isSmall ? 1 : pick(1, 2, 5) }, () => {
    const [gst_rate_bp, treatment] = pick<readonly [number, TestLine['treatment']?]>(
      [0],
      [0, 'exempt'],
      [0, 'non_gst'],
      [500],
      [1800],
    );
    const price = isSmall
      ? { qty_milli: pick(500, 1000, 1333), unit_price_paise: pick(99, 777, 3333) }
      : { qty_milli: pick(500, 1000, 1333, 7000), unit_price_paise: pick(99, 3333, 14_950, 99_999) };
    const how = { gst_rate_bp, price_includes_tax: pick(true, false), ...(treatment && { treatment }) };
    const hsn = pick('1701', '3401', '6205', undefined);
    return { ...aLine({ ...price, ...how, unit: pick('pcs', 'kg') }), ...(hsn && { hsn }) };
  });
  const customer = pick(
    undefined,
    undefined,
    { name: 'Asha Rao', state_code: '27', address: '9 Laxmi Road, Pune' },
    { name: 'Deccan Stores', gstin: '27ABCDE1234F1Z0', address: '12 Tilak Road, Pune' },
    { name: 'Jaipur Traders', gstin: '08ABCDE1234F1Z0', address: '4 Johari Bazar' },
  );
  const day = String(pick(1, 9, 15, 22)).padStart(2, '0');
  return aRequest({
    sale_id: saleId(count),
    lines,
    tenders: [],
    bill_discount_paise: pick(0, 1, 17),
    sold_at: `2026-11-${pick(day, '22')}T06:00:00Z`,
    ...(customer && { customer }),
  });
}

const rowsIn = (gstr1: Json): number =>
  ['b2b', 'b2cs', 'cdnr', 'nil', 'hsn'].filter((section) => gstr1[section] !== undefined).length;

/** Picks the same for the same seed (mulberry32). */
function picking(seed: number): Pick {
  let state = seed;
  return (...values) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    // The cast: the index is below the length.
    return values[((mixed ^ (mixed >>> 14)) >>> 0) % values.length] as (typeof values)[number];
  };
}
