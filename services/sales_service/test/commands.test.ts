import { hashOf } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandId, deviceA, saleId } from './support/ids.ts';
import { aFact, aLine } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

type Json = Readonly<Record<string, unknown>>;

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const aCommand = (count: number, data: Json = {}, envelope: Json = {}): Json => ({
  command_id: commandId(count),
  kind: 'record-sale',
  v: 2,
  data: aFact({ sale_id: saleId(count), number: `A/2627/${String(count).padStart(6, '0')}`, ...data }),
  ...envelope,
});

const push = async (shop: Shop, commands: readonly unknown[], batch: Json = {}): Promise<readonly Json[]> => {
  const { status, body } = await shop.post('/sales/commands', { device_id: deviceA, commands, ...batch });
  expect(status).toBe(200);
  return body['outcomes'] as readonly Json[];
};

const outcomesOf = (outcomes: readonly Json[]) => outcomes.map(({ outcome }) => outcome);

const quarantine = (shop: Shop): Promise<readonly Json[]> =>
  world.service.db.collection('quarantine').find<Json>({ tenant_id: shop.tenant }, { limit: 100 }).toArray();

describe('a command', () => {
  it('is flagged as the sale it carries is', async () => {
    const shop = await openShop(world);

    const outcomes = await push(shop, [aCommand(1, { number: 'ZZ/2627/000001' }), aCommand(2)]);

    expect(outcomes).toMatchObject([
      { outcome: 'flagged', flags: ['foreign-series'] },
      { outcome: 'applied', flags: [] },
    ]);
  });

  it('with fields we do not know is taken, and they are kept and counted', async () => {
    const shop = await openShop(world);
    const lines = [{ ...(aFact()['lines'] as readonly Json[]) }[0], { ...aLine(), line_no: 2, colour: { $hue: 3 } }];
    const command = aCommand(1, { loyalty: { points: 7 } }, { priority: 'high' });
    const data = {
      ...(command['data'] as Json),
      lines,
      issued: { ...(aFact({ lines: [aLine(), aLine()] })['issued'] as Json), paper: 'A5' },
    };

    const outcomes = await push(shop, [{ ...command, data }]);

    expect(outcomes).toMatchObject([{ unknown_fields: 4 }]);
    expect((await shop.stored())[0]).toMatchObject({
      unknown_fields: [
        { pointer: '/priority', json: '"high"' },
        { pointer: '/data/lines/1/colour', json: '{"$hue":3}' },
        { pointer: '/data/issued/paper', json: '"A5"' },
        { pointer: '/data/loyalty', json: '{"points":7}' },
      ],
    });
  });

  it('sent again is a duplicate, with the flags it had', async () => {
    const shop = await openShop(world);
    const commands = [aCommand(1), aCommand(2, { number: 'ZZ/2627/000001' })];
    const first = await push(shop, commands);

    const second = await push(shop, commands);

    expect(outcomesOf(second)).toEqual(['duplicate', 'duplicate']);
    expect(second.map(({ content_hash, flags }) => ({ content_hash, flags }))).toEqual(
      first.map(({ content_hash, flags }) => ({ content_hash, flags })),
    );
    expect(await shop.stored()).toHaveLength(2);
    expect(await shop.published()).toHaveLength(2);
  });

  it('sent again takes no place in the order of changes', async () => {
    const shop = await openShop(world);
    await push(shop, [aCommand(1)]);
    const headOf = () => world.service.db.collection('heads').findOne({ tenant_id: shop.tenant });
    const before = await headOf();

    await push(shop, [aCommand(1)]);

    expect(await headOf()).toEqual(before);
  });

  it('is the same sale as the same body posted by itself', async () => {
    const shop = await openShop(world);
    const command = aCommand(1);
    await shop.record(command['data'] as Json);

    expect(outcomesOf(await push(shop, [command]))).toEqual(['duplicate']);
    expect((await shop.record(command['data'] as Json)).status).toBe(200);
  });

  it('sent twice in one batch is one sale', async () => {
    const shop = await openShop(world);

    const outcomes = await push(shop, [aCommand(1), aCommand(2), aCommand(1)]);

    expect(outcomesOf(outcomes)).toEqual(['applied', 'applied', 'duplicate']);
    expect(await shop.stored()).toHaveLength(2);
    expect(await shop.published()).toHaveLength(2);
  });

  it('with a used number is kept beside its holder', async () => {
    const shop = await openShop(world);

    const outcomes = await push(shop, [aCommand(1), aCommand(2, { number: 'A/2627/000001' }), aCommand(3)]);

    expect(outcomes).toMatchObject([
      { outcome: 'applied' },
      { outcome: 'flagged', flags: ['number-clash'] },
      { outcome: 'applied' },
    ]);
  });

  it('of a clock that is ten minutes off as it sends is flagged', async () => {
    const shop = await openShop(world);

    const off = await push(shop, [aCommand(1)], { device_now: '2026-11-22T06:19:59.000Z' });
    const right = await push(shop, [aCommand(2)], { device_now: '2026-11-22T06:20:00.000Z' });

    expect([off[0]?.['flags'], right[0]?.['flags']]).toEqual([['clock-skew'], []]);
  });

  it('takes the device of its batch when it names none', async () => {
    const shop = await openShop(world);

    await push(shop, [aCommand(1, { device_id: undefined })]);

    expect((await shop.stored())[0]).toMatchObject({ device_id: deviceA, flags: [] });
  });

  it('of somebody who may not sell is taken, with a flag', async () => {
    const shop = await openShop(world);
    const token = world.token({ tenant_id: shop.tenant, role: 'stock' });

    const { body } = await shop.post('/sales/commands', { device_id: deviceA, commands: [aCommand(1)] }, { token });

    expect(body['outcomes']).toMatchObject([{ outcome: 'flagged', flags: ['author-not-permitted'] }]);
  });
});

describe('a command that cannot be applied', () => {
  const spoilt: readonly (readonly [string, unknown, string, string | undefined])[] = [
    ['is of a kind we do not know', aCommand(1, {}, { kind: 'shout' }), 'sales/unknown-command', '/kind'],
    ['is of a version to come', aCommand(1, {}, { v: 3 }), 'sales/unknown-command', '/v'],
    ['is no command', 'sale!', 'common/invalid', undefined],
    ['has no id', aCommand(1, {}, { command_id: 7 }), 'common/invalid', '/command_id'],
    ['has tenders that are no list', aCommand(1, { tenders: 'cash' }), 'common/invalid', '/data/tenders'],
    ['has a wrong and an unknown field', aCommand(1, { colour: 1, note: 7 }), 'common/invalid', '/data/note'],
    [
      'carries too many lines',
      { ...aCommand(1), data: { ...aFact(), lines: Array.from({ length: 201 }, () => aLine()) } },
      'common/invalid',
      '/data/lines',
    ],
    [
      'carries a request',
      aCommand(1, { number: undefined, issued: undefined }),
      'sales/fact-incomplete',
      '/data/number',
    ],
    ['misses its number', aCommand(1, { number: undefined }), 'sales/fact-incomplete', '/data/number'],
  ];

  it.each(spoilt)('because it %s is kept as it came, and the others are applied', async (_, command, code, pointer) => {
    const shop = await openShop(world);
    const received = JSON.parse(JSON.stringify(command)) as unknown;

    const outcomes = await push(shop, [aCommand(11), command, aCommand(12)]);

    expect(outcomesOf(outcomes)).toEqual(['applied', 'attention', 'applied']);
    expect(outcomes[1]).toMatchObject({
      stored: true,
      code,
      content_hash: hashOf(received),
      ...(pointer && { pointer }),
    });
    expect(outcomes[1]?.['fix']).toEqual(expect.any(String));
    const [kept, ...others] = await quarantine(shop);
    expect(others).toEqual([]);
    expect(JSON.parse(String(kept?.['raw']))).toEqual(received);
    expect(kept).toMatchObject({ code, device_id: deviceA });
    expect(await shop.stored()).toHaveLength(2);
  });

  it('because its id is another sale’s is kept too', async () => {
    const shop = await openShop(world);
    await push(shop, [aCommand(1)]);

    const outcomes = await push(shop, [aCommand(1, { note: 'other' }), aCommand(2)]);

    expect(outcomes).toMatchObject([
      { outcome: 'attention', stored: true, code: 'common/id-reused' },
      { outcome: 'applied' },
    ]);
    expect(await quarantine(shop)).toHaveLength(1);
  });

  it('because its id is another’s within the batch is kept too', async () => {
    const shop = await openShop(world);

    const outcomes = await push(shop, [aCommand(1), aCommand(1, { note: 'other' }), aCommand(2)]);

    expect(outcomesOf(outcomes)).toEqual(['applied', 'attention', 'applied']);
    expect(await shop.stored()).toHaveLength(2);
  });

  it('sent again is kept once', async () => {
    const shop = await openShop(world);
    const command = aCommand(1, {}, { v: 3 });

    const first = await push(shop, [command]);
    const second = await push(shop, [command, command]);

    expect(second).toEqual([...first, ...first]);
    expect(await quarantine(shop)).toHaveLength(1);
    expect(await shop.published()).toEqual([]);
  });
});

it('refuses a batch of more than fifty, and one without a device', async () => {
  const shop = await openShop(world);
  const many = Array.from({ length: 51 }, (_, count) => aCommand(count + 1));

  const tooMany = await shop.post('/sales/commands', { device_id: deviceA, commands: many });
  const nobody = await shop.post('/sales/commands', { commands: [aCommand(1)] });

  expect([tooMany, nobody].map(({ status }) => status)).toEqual([400, 400]);
  expect(await shop.stored()).toEqual([]);
});
