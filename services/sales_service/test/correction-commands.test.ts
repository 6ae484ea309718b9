import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandId, deviceA, noteId, saleId } from './support/ids.ts';
import { aFact, aLine } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

type Json = Readonly<Record<string, unknown>>;

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const aSale = { command_id: commandId(1), kind: 'record-sale', v: 2, data: aFact({ lines: [aLine()] }) };

const aReturn = (data: Json = {}) => ({
  command_id: commandId(2),
  kind: 'record-return',
  v: 1,
  data: {
    sale_id: saleId(1),
    note_id: noteId(1),
    number: 'A-C/2627/000001',
    at: '2026-11-22T06:29:30.000Z',
    lines: [{ line_no: 1, qty_milli: 1000 }],
    refund: { mode: 'cash' },
    ...data,
  },
});

const aCancel = (data: Json = {}) => ({
  command_id: commandId(3),
  kind: 'cancel-sale',
  v: 1,
  data: { sale_id: saleId(1), reason: 'typed twice', at: '2026-11-22T06:29:40.000Z', ...data },
});

const push = async (shop: Shop, ...commands: readonly Json[]): Promise<readonly Json[]> => {
  const { status, body } = await shop.post('/sales/commands', { device_id: deviceA, commands });
  expect(status).toBe(200);
  return body['outcomes'] as readonly Json[];
};

describe('a return that a device queued', () => {
  it('is applied after the sale of its batch, in whatever place, and answered in its own', async () => {
    const shop = await openShop(world);

    const outcomes = await push(shop, aReturn(), aSale);

    expect(outcomes).toMatchObject([
      { command_id: commandId(2), outcome: 'applied', sale_id: saleId(1), note_id: noteId(1), flags: [] },
      { command_id: commandId(1), outcome: 'applied', sale_id: saleId(1) },
    ]);
    expect(await shop.get(`/notes/${noteId(1)}`)).toMatchObject({
      body: { number: 'A-C/2627/000001', origin: 'fact', device_id: deviceA, totals: { payable_paise: 10500 } },
    });
  });

  it('puts goods back before the bill that was written anew takes them', async () => {
    const shop = await openShop(world);
    await push(shop, aSale);
    const anew = {
      ...aSale,
      command_id: commandId(4),
      data: aFact({ sale_id: saleId(2), number: 'A/2627/000125', lines: [aLine()] }),
    };

    const outcomes = await push(shop, aReturn(), anew);

    expect(outcomes).toMatchObject([
      { outcome: 'applied', note_id: noteId(1) },
      { outcome: 'applied', sale_id: saleId(2) },
    ]);
    expect((await shop.published()).map(({ type, subject }) => [type, subject])).toEqual([
      ['sales.sale-recorded.v1', saleId(1)],
      ['sales.note-recorded.v1', noteId(1)],
      ['sales.sale-recorded.v1', saleId(2)],
    ]);
  });

  it('again is a duplicate, and one note', async () => {
    const shop = await openShop(world);
    await push(shop, aSale, aReturn());

    expect(await push(shop, aSale, aReturn())).toMatchObject([{ outcome: 'duplicate' }, { outcome: 'duplicate' }]);
    expect((await shop.get(`/sales/${saleId(1)}/notes`)).body['rows']).toHaveLength(1);
  });

  it('without an id is one note too, whose id follows from its content', async () => {
    const shop = await openShop(world);

    const [, first] = await push(shop, aSale, aReturn({ note_id: undefined }));
    const [again] = await push(shop, aReturn({ note_id: undefined }));

    expect(first).toMatchObject({ outcome: 'applied' });
    expect(again).toMatchObject({ outcome: 'duplicate', note_id: first?.['note_id'] });
  });

  it('with fields we do not know is taken, and they are kept and counted', async () => {
    const shop = await openShop(world);

    const outcomes = await push(shop, aSale, aReturn({ mood: 'sad' }));

    expect(outcomes[1]).toMatchObject({ outcome: 'applied', unknown_fields: 1 });
    const kept = await world.service.db.collection('notes').findOne({ tenant_id: shop.tenant });
    expect(kept?.['unknown_fields']).toEqual([{ pointer: '/data/mood', json: '"sad"' }]);
    expect((await shop.get(`/notes/${noteId(1)}`)).body).not.toHaveProperty('unknown_fields');
  });
});

describe('a cancellation that a device queued', () => {
  it('is applied as the fact it is, once, however often it comes', async () => {
    const shop = await openShop(world);
    await push(shop, aSale, aCancel());

    const again = await push(shop, aCancel());

    expect(again).toMatchObject([{ outcome: 'duplicate', sale_id: saleId(1), flags: [] }]);
    expect(await shop.get(`/sales/${saleId(1)}`)).toMatchObject({
      body: { status: 'cancelled', cancelled_at: '2026-11-22T06:29:40.000Z' },
    });
    expect((await shop.published()).map(({ type }) => type)).toEqual([
      'sales.sale-recorded.v1',
      'sales.sale-cancelled.v1',
    ]);
  });
});

describe('a link that a device gave away without a network', () => {
  const secret = 'AAECAwQFBgcICQoLDA0ODw';
  const aLink = { command_id: commandId(4), kind: 'share-bill', v: 1, data: { sale_id: saleId(1), secret } };
  const open = async (shop: Shop): Promise<number> =>
    (await world.service.app.inject({ method: 'GET', url: `/s/${shop.tenant}/${secret}` })).statusCode;

  it('says "not here yet" until it has come, and then opens its bill, however often it comes', async () => {
    const shop = await openShop(world);
    await push(shop, aSale);
    const early = await open(shop);

    const first = await push(shop, aLink);
    const again = await push(shop, aLink);

    expect([early, await open(shop)]).toEqual([404, 200]);
    expect([first, again]).toMatchObject([
      [{ outcome: 'applied', sale_id: saleId(1) }],
      [{ outcome: 'duplicate', sale_id: saleId(1) }],
    ]);
  });

  it('that came before its bill waits for that', async () => {
    const shop = await openShop(world);
    const [waiting] = await push(shop, aLink);

    await push(shop, aSale);
    await shop.hearsItself();

    expect(waiting).toMatchObject({ stored: true, waits_for_sale_id: saleId(1) });
    expect(await open(shop)).toBe(200);
  });
});

describe('a correction that cannot be read', () => {
  it.each([
    ['without its number', aReturn({ number: undefined }), 'sales/fact-incomplete', '/data/number'],
    ['without its time', aCancel({ at: undefined }), 'sales/fact-incomplete', '/data/at'],
    ['of no line', aReturn({ lines: [] }), 'common/invalid', '/data/lines'],
    ['of a version to come', { ...aReturn(), v: 2 }, 'sales/unknown-command', '/v'],
  ])('%s is put aside and stops nothing', async (_what, command, code, pointer) => {
    const shop = await openShop(world);

    expect(await push(shop, command, aSale)).toMatchObject([
      { outcome: 'attention', stored: true, code, pointer },
      { outcome: 'applied' },
    ]);
  });
});
