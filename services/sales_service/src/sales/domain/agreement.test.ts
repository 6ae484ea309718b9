import { paise } from '@rmp/gst';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deviceA } from '../../../test/support/ids.ts';
import { aLine } from '../../../test/support/sales.ts';
import { factFrom, identified } from '../../../test/support/told.ts';
import type { SellerProfile } from './circumstances.ts';
import { decideFact } from './decide-fact.ts';
import { computeRequest } from './decide-request.ts';

const profile: SellerProfile = {
  business_name: 'Sharma Kirana',
  state_code: '08',
  status: 'open',
  seller_kinds: [{ seller_kind: 'regular', from_date: '2020-01-01' }],
};
const now = '2026-11-22T06:30:00.000Z';
const around = { profile, items: new Map(), customer: undefined, now };

const line = fc
  .record({
    qty_milli: fc.integer({ min: 1, max: 50_000 }),
    unit_price_paise: fc.integer({ min: 0, max: 200_000 }),
    price_includes_tax: fc.boolean(),
    gst_rate_bp: fc.constantFrom(0, 500, 1800, 4000),
  })
  .map(aLine);
const bill = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 12 }),
  state_code: fc.constantFrom('08', '27'),
  discountPercent: fc.integer({ min: 0, max: 100 }),
  freight: fc.integer({ min: 0, max: 50_000 }),
});

/** Gross, rounded down, so that the discount drawn from it is one the bill can bear. */
const worthOf = (lines: readonly ReturnType<typeof aLine>[]): number =>
  lines.reduce((sum, { qty_milli, unit_price_paise }) => sum + Math.floor((qty_milli * unit_price_paise) / 1000), 0);

it('agrees with itself: a bill we price comes back from a device without a word against it', () => {
  fc.assert(
    fc.property(bill, ({ lines, state_code, discountPercent, freight }) => {
      const told = {
        lines: lines.map((given, index) => ({ ...given, line_no: index + 1 })),
        bill_discount_paise: Math.floor((worthOf(lines) * discountPercent) / 100),
        charges: [{ kind: 'freight', amount_paise: freight }],
        customer: { name: 'Ramesh Verma', address: '4 Johari Bazaar', state_code },
      };
      const computed = computeRequest(identified(told), around);
      if (!computed.ok) throw new RangeError(computed.refusal.code);
      const { paper, priced } = computed.value;
      const { document_type, totals } = priced;
      const issued = { document_type, lines: priced.lines, totals, seller: paper.seller, template: 't', law: 'l' };

      const fact = factFrom({ ...told, number: 'A/2627/000001', device_id: deviceA, sold_at: now, issued });
      const decided = decideFact(fact, {
        ...around,
        series: { prefix: 'A', device_id: deviceA, status: 'active' },
        mayAuthorSell: true,
        isClockOff: false,
      });

      expect(decided).toMatchObject({ ok: true, value: { draft: { flags: [], totals } } });
      expect(paise(totals.payable_paise % 100)).toBe(0);
    }),
    { seed: 20261122, numRuns: 500 },
  );
});
