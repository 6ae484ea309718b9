import type { CustomerId } from '@rmp/contracts';
import { paise } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { customerId, deviceA, deviceB, itemId } from '../../../test/support/ids.ts';
import { aFact, aLine, issuedFor, theSeller } from '../../../test/support/sales.ts';
import { factFrom } from '../../../test/support/told.ts';
import type { SellerProfile } from './circumstances.ts';
import { asClash, decideFact, type FactCircumstances } from './decide-fact.ts';

const profile: SellerProfile = {
  business_name: 'Sharma Kirana',
  gstin: '08ABCDE1234F1Z0',
  state_code: '08',
  status: 'open',
  seller_kinds: [{ seller_kind: 'regular', from_date: '2020-01-01' }],
};

const around: FactCircumstances = {
  profile,
  items: new Map(),
  customer: undefined,
  series: { prefix: 'A', device_id: deviceA, status: 'active' },
  mayAuthorSell: true,
  isClockOff: false,
  now: '2026-11-22T06:30:00.000Z',
};

function decide(body: Readonly<Record<string, unknown>>, change: Partial<FactCircumstances> = {}) {
  const decided = decideFact(factFrom(body), { ...around, ...change });
  if (decided.ok) return decided.value;
  throw new RangeError(`a fact was refused: ${decided.refusal.code}`);
}

const flagsOf = (...given: Parameters<typeof decide>) => decide(...given).draft.flags;

const knownAs = (customer_id: CustomerId) => ({
  customer: { customer_id, balance_paise: paise(0), credit_limit_paise: paise(100) },
});

describe('a fact', () => {
  it('that agrees with everything known carries no flag and no second sum', () => {
    const { draft, clash } = decide(aFact());

    expect(draft.flags).toEqual([]);
    expect(draft).not.toHaveProperty('recomputed');
    expect(clash).toBe(false);
  });

  it('is kept as issued, with our own sum beside it, when the total differs', () => {
    const paper = issuedFor([aLine()]);
    const totals = { ...paper.totals, payable_paise: 10400 };

    const { draft } = decide(aFact({ issued: { totals }, tenders: [{ mode: 'cash', amount_paise: 10400 }] }));

    expect(draft.flags).toEqual(['total-differs']);
    expect(draft.totals.payable_paise).toBe(10400);
    expect(draft.recomputed?.totals.payable_paise).toBe(10500);
  });

  it('is flagged when the shop was another kind of seller that day', () => {
    const unregistered = {
      ...profile,
      seller_kinds: [{ seller_kind: 'unregistered', from_date: '2020-01-01' }],
    } as const;

    const { draft } = decide(aFact(), { profile: unregistered });

    expect(draft.flags).toEqual(['total-differs', 'seller-kind-mismatch']);
    expect(draft.seller).toEqual(theSeller);
    expect(draft.recomputed).toMatchObject({ document_type: 'bill', totals: { cgst_paise: 0, payable_paise: 10500 } });
  });

  it('is flagged when it is on another paper than such a sale is written on', () => {
    expect(flagsOf(aFact({ issued: { document_type: 'bill_of_supply' } }))).toEqual(['seller-kind-mismatch']);
  });

  it('is flagged by rates that were not in force on its own day', () => {
    const lines = [aLine({ gst_rate_bp: 1700 })];
    const oldRate = [aLine({ gst_rate_bp: 2800 })];

    expect(flagsOf(aFact({ lines }))).toEqual(['rate-not-in-force']);
    expect(flagsOf(aFact({ lines: oldRate, sold_at: '2026-01-31T06:00:00Z', number: 'A/2526/000009' }))).toEqual([]);
  });

  it('is flagged by a clock that is ahead, or was off as it was sent', () => {
    expect(flagsOf(aFact({ sold_at: '2026-11-22T06:40:00.001Z' }))).toEqual(['clock-skew']);
    expect(flagsOf(aFact(), { isClockOff: true })).toEqual(['clock-skew']);
  });

  it.each([
    ['unknown', undefined],
    ['another device’s', { prefix: 'A', device_id: deviceB, status: 'active' }],
    ['revoked', { prefix: 'A', device_id: deviceA, status: 'revoked' }],
  ] as const)('is flagged when its series is %s', (_, series) => {
    expect(flagsOf(aFact(), { series })).toEqual(['foreign-series']);
  });

  it('never holds a number of the shop’s own series', () => {
    const { draft, clash } = decide(aFact({ number: 'S/2627/000005' }));

    expect(draft.flags).toEqual(['number-clash', 'foreign-series']);
    expect(clash).toBe(true);
  });

  it('with a used number stays beside its holder', () => {
    const { draft, clash, number } = asClash(decide(aFact()));

    expect({ flags: draft.flags, clash, number }).toEqual({
      flags: ['number-clash'],
      clash: true,
      number: 'A/2627/000001',
    });
  });

  it('is flagged when it names an item nobody has told us of', () => {
    expect(flagsOf(aFact({ lines: [{ ...aLine(), item_id: itemId(1) }] }))).toEqual(['unknown-item']);
  });

  it('is flagged when it names a customer by nothing but an unknown account', () => {
    const customer_id = customerId(1);

    expect(flagsOf(aFact({ customer: { customer_id } }))).toEqual(['unknown-customer']);
    expect(flagsOf(aFact({ customer: { customer_id, name: 'Ramesh' } }))).toEqual([]);
    expect(flagsOf(aFact({ customer: { customer_id } }), knownAs(customer_id))).toEqual([]);
  });

  it('is flagged when its author may not sell', () => {
    expect(flagsOf(aFact(), { mayAuthorSell: false })).toEqual(['author-not-permitted']);
  });

  it('is flagged when too much or too little was tendered, and owes what is open', () => {
    const tenders = (amount_paise: number) => [{ mode: 'cash', amount_paise }];
    const customer = { customer_id: customerId(1), name: 'Ramesh' };

    expect(flagsOf(aFact({ tenders: tenders(10501) }))).toEqual(['over-tendered']);
    expect(flagsOf(aFact({ tenders: tenders(10499) }))).toEqual(['unpaid']);
    expect(decide(aFact({ tenders: tenders(10499), customer })).draft).toMatchObject({
      flags: [],
      credit_paise: 1,
      due_paise: 1,
    });
    expect(flagsOf(aFact({ tenders: tenders(10399), customer }), knownAs(customer.customer_id))).toEqual([
      'over-limit',
    ]);
  });

  it('is flagged above the marked price', () => {
    expect(flagsOf(aFact({ lines: [aLine({ mrp_paise: 10500 })] }))).toEqual([]);
    expect(flagsOf(aFact({ lines: [aLine({ mrp_paise: 10499 })] }))).toEqual(['above-mrp']);
  });

  it('is flagged without an address from fifty thousand rupees, and with a GSTIN that does not add up', () => {
    const lines = (unit_price_paise: number) => [aLine({ unit_price_paise, price_includes_tax: false })];

    expect(flagsOf(aFact({ lines: lines(4_999_999) }))).toEqual([]);
    expect(flagsOf(aFact({ lines: lines(5_000_000) }))).toEqual(['address-missing']);
    expect(flagsOf(aFact({ customer: { gstin: '08ABCDE1234F1Z1' } }))).toEqual(['gstin-invalid', 'hsn-too-short']);
  });

  it('is taken whatever is missing around it: no profile, no copies', () => {
    const { draft } = decide(aFact(), { profile: undefined, series: undefined });

    expect(draft.flags).toEqual(['foreign-series']);
  });

  it('without its paper is issued as we compute it, if its lines tell it', () => {
    const { issued: _, ...told } = aFact();

    const { draft } = decide(told);

    expect(draft).toMatchObject({ flags: [], totals: { payable_paise: 10500 }, template: 'bill-1' });
  });

  it('without its paper and without whole lines is no fact', () => {
    const { issued: _, ...told } = aFact();

    const decided = decideFact(factFrom({ ...told, lines: [{ qty_milli: 1000 }] }), around);

    expect(decided).toMatchObject({ ok: false, refusal: { code: 'sales/fact-incomplete' } });
  });

  it('whose lines cannot be computed is kept as issued', () => {
    const { draft } = decide(aFact({ lines: [aLine()], bill_discount_paise: 0, issued: {}, charges: [] }));
    const impossible = decide({ ...aFact(), lines: [{ ...aLine(), discount_paise: 99999 }] });

    expect(draft.flags).toEqual([]);
    expect(impossible.draft.flags).toEqual(['total-differs']);
    expect(impossible.draft).not.toHaveProperty('recomputed');
  });
});
