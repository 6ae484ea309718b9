import type { Reply, TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saleId } from './support/ids.ts';
import { aFact, aLine, aRequest } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

type Json = Readonly<Record<string, unknown>>;

const COMPOSITION = { seller_kinds: [{ seller_kind: 'composition', from_date: '2020-01-01' }] };
const CLOSED = { locked_until: '2026-10-31' };
const cash = (amount_paise: number) => [{ mode: 'cash', amount_paise }];
const sixty = [aLine({ unit_price_paise: 6_000_000 })];
const paidSixty = { lines: sixty, tenders: cash(6_000_000) };

/** What a shop is, what is wrong with the bill, and what both answers are. */
const CASES: readonly (readonly [string, Json, Json, string, string, string])[] = [
  [
    'a GSTIN with a wrong check digit',
    {},
    { customer: { gstin: '27ABCDE1234F1Z1' } },
    'gstin-invalid',
    'r.46(d)',
    'gstin-invalid',
  ],
  [
    'a rate out of force',
    {},
    { lines: [aLine({ gst_rate_bp: 2800 })] },
    'rate-not-in-force',
    '9/2025',
    'rate-not-in-force',
  ],
  [
    'a date in a locked period',
    CLOSED,
    { sold_at: '2026-10-31T06:00:00Z' },
    'period-locked',
    's.39(9)',
    'period-locked',
  ],
  [
    'a composition sale to another State',
    COMPOSITION,
    { customer: { name: 'Ramesh', state_code: '27' } },
    'inter-state-not-allowed',
    's.10(2)(c)',
    'seller-kind-mismatch',
  ],
  ['a bill of 50,000 without the address', {}, paidSixty, 'address-missing', 'r.46(e)', 'address-missing'],
  [
    'a package above its marked price',
    {},
    { lines: [aLine({ mrp_paise: 10_000 })] },
    'above-mrp',
    'r.2(m)',
    'above-mrp',
  ],
];

describe('what the law forbids', () => {
  it.each(CASES)('is refused on request with the rule and what to do: %s', async (_, profile, bill, code, rule) => {
    const shop = await openShop(world, profile);

    const reply = await shop.record(aRequest(bill));

    expect(reply).toMatchObject({ status: 422, body: { code: `sales/${code}` } });
    expectsRuleAndFix(reply, rule);
    expect(await shop.stored()).toEqual([]);
  });

  it.each(CASES)('is kept and flagged as a fact: %s', async (_, profile, bill, _code, _rule, flag) => {
    const shop = await openShop(world, profile);

    const { status, body } = await shop.record(aFact(bill));

    expect(status).toBe(201);
    expect(body['flags']).toContain(flag);
    expect(await shop.stored()).toHaveLength(1);
  });

  it.each(['A/2627/0000000001', 'A_2627_1', '0A/1'])('is no number: %s', async (number) => {
    const shop = await openShop(world);

    const { status, body } = await shop.record(aFact({ number }));

    expect({ status, errors: body['errors'] }).toMatchObject({ status: 400, errors: [{ pointer: '/number' }] });
    expect(JSON.stringify(body['errors'])).toContain('at most 16 letters, digits, hyphens or slashes');
    expect(JSON.stringify(body['errors'])).toContain('CGST Rules r.46(b)');
  });

  it('is no return beyond what was sold', async () => {
    const shop = await soldOne();

    const reply = await shop.post(`/sales/${saleId(1)}/returns`, {
      lines: [{ line_no: 1, qty_milli: 1001 }],
      refund: { mode: 'cash' },
    });

    expect(reply).toMatchObject({ status: 422, body: { code: 'sales/over-returned', returnable_milli: 1000 } });
    expectsRuleAndFix(reply, 's.34(1)');
  });
});

async function soldOne(): Promise<Shop> {
  const shop = await openShop(world);
  await shop.record(aRequest({ sale_id: saleId(1) }));
  return shop;
}

function expectsRuleAndFix({ body }: Reply, rule: string): void {
  expect(body['rule']).toContain(rule);
  const errors = body['errors'] as readonly Json[];
  expect(errors.map(({ detail }) => typeof detail)).toEqual(errors.map(() => 'string'));
  expect(errors.length).toBeGreaterThan(0);
}
