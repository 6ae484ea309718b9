import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFact, aLine, aRequest } from './support/sales.ts';
import { openShop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const lineWith = (change: object) => aRequest({ lines: [{ ...aLine(), ...change }] });
const long = 'x'.repeat(600);

describe('a body that is not a sale', () => {
  it.each<[string, unknown, string]>([
    ['no lines', { lines: [] }, '/lines'],
    ['lines that are no list', aRequest({ lines: 'soap' as never }), '/lines'],
    ['too many lines', aRequest({ lines: Array.from({ length: 201 }, () => aLine()) }), '/lines'],
    ['an unknown field', aRequest({ colour: 'red' }), '/colour'],
    ['an unknown field of a line', lineWith({ colour: 'red' }), '/lines/0/colour'],
    ['a credit note as a sale', aFact({ issued: { document_type: 'credit_note' } }), '/issued/document_type'],
    ['an unknown field of the paper', aFact({ issued: { colour: 'red' } }), '/issued/colour'],
    ['an amount below zero', lineWith({ unit_price_paise: -1 }), '/lines/0/unit_price_paise'],
    ['half a paisa', lineWith({ unit_price_paise: 10.5 }), '/lines/0/unit_price_paise'],
    ['an amount as text', lineWith({ unit_price_paise: '10500' }), '/lines/0/unit_price_paise'],
    ['a quantity of nothing', lineWith({ qty_milli: 0 }), '/lines/0/qty_milli'],
    ['a quantity beyond the limit', lineWith({ qty_milli: 1_000_000_001 }), '/lines/0/qty_milli'],
    ['a price beyond the limit', lineWith({ unit_price_paise: 10_000_000_001 }), '/lines/0/unit_price_paise'],
    [
      'an amount beyond what a number holds',
      lineWith({ unit_price_paise: 9_007_199_254_740_992 }),
      '/lines/0/unit_price_paise',
    ],
    ['an operator as a value', aRequest({ note: { $gt: '' } }), '/note'],
    ['an operator as an id', aRequest({ sale_id: { $ne: null } }), '/sale_id'],
    ['an operator as a field', aRequest({ $where: '1' }), '/$where'],
    ['a text that is too long', aRequest({ note: long }), '/note'],
    ['a name with control characters', lineWith({ name: 'Soap\u0000bar' }), '/lines/0/name'],
    ['a number the law does not allow', aFact({ number: 'A 2627 1' }), '/number'],
    ['a number of seventeen characters', aFact({ number: 'A/2627/0000000001' }), '/number'],
    ['a date that does not exist', aRequest({ sold_at: '2026-02-30T06:00:00Z' }), '/sold_at'],
    ['a date before all phones', aRequest({ sold_at: '0000-01-01T00:00:00+05:30' }), '/sold_at'],
    ['an id that is no UUID', aRequest({ sale_id: 'sale-1' }), '/sale_id'],
    ['a list', [aRequest()] as unknown, ''],
    ['nothing at all', 'null', ''],
  ])('is refused: %s', async (_, sent, pointer) => {
    const shop = await openShop(world);

    const { status, body } = await shop.record({}, sent === 'null' ? { raw: 'null' } : { body: sent });

    expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'common/invalid' });
    expect(pointersOf(body)).toContain(pointer);
    expect(await shop.stored()).toEqual([]);
    expect(await shop.published()).toEqual([]);
  });

  it.each([
    ['half an object', '{"lines": ['],
    ['a member that reaches a prototype', '{"lines":[],"__proto__":{"a":1}}'],
    ['no JSON', 'lines=1'],
  ])('is malformed: %s', async (_, raw) => {
    const shop = await openShop(world);

    const { status, body } = await shop.record({}, { raw });

    expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'common/malformed' });
    expect(await shop.stored()).toEqual([]);
  });

  it('is too large', async () => {
    const shop = await openShop(world);

    const { status, body } = await shop.record({}, { raw: JSON.stringify({ note: 'x'.repeat(2_000_000) }) });

    expect({ status, code: body['code'] }).toEqual({ status: 413, code: 'common/too-large' });
    expect(await shop.stored()).toEqual([]);
  });

  it.each([
    ['what was issued without a number', { number: undefined }, '/number'],
    ['a number without a device', { device_id: undefined }, '/device_id'],
    ['neither paper nor whole lines', { issued: undefined, lines: [{ qty_milli: 1000 }] }, '/issued'],
  ])('is half a fact: %s', async (_, change, pointer) => {
    const shop = await openShop(world);

    const { status, body } = await shop.record({ ...aFact(), ...change });

    expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'sales/fact-incomplete' });
    expect(body['errors']).toMatchObject([{ pointer }]);
    expect(await shop.stored()).toEqual([]);
  });

  it.each([
    '/sales?limit=0',
    '/sales?limit=201',
    '/sales?cursor=%7B%7D',
    '/sales?from_date=2026-02-30',
    '/sales?colour=red',
    '/sales?number[$gt]=A',
    '/sales?cursor=e30',
  ])('a list refuses %s', async (path) => {
    const shop = await openShop(world);

    const { status, body } = await shop.get(path);

    expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'common/invalid' });
  });
});

const pointersOf = (body: object): readonly unknown[] =>
  Object.values({ errors: [], ...body }.errors as readonly { readonly pointer: string }[]).map(
    ({ pointer }) => pointer,
  );
