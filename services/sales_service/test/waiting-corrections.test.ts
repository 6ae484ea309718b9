import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandId, deviceA, noteId, paymentId, saleId } from './support/ids.ts';
import { aFact, aLine, aRequest } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

type Json = Readonly<Record<string, unknown>>;

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const lines = [aLine({ qty_milli: 3000 })];
const tenders = [{ payment_id: paymentId(9), mode: 'cash', amount_paise: 31500 }];
const aSale = { command_id: commandId(1), kind: 'record-sale', v: 2, data: aFact({ lines, tenders }) };

const aReturn = (count: number, qty_milli = 1000) => ({
  command_id: commandId(10 + count),
  kind: 'record-return',
  v: 1,
  data: {
    sale_id: saleId(1),
    note_id: noteId(count),
    number: `A-C/2627/00000${count}`,
    at: '2026-11-22T06:29:30.000Z',
    lines: [{ line_no: 1, qty_milli }],
    refund: { payment_id: paymentId(count), mode: 'cash' },
  },
});

const aCancel = {
  command_id: commandId(3),
  kind: 'cancel-sale',
  v: 1,
  data: { sale_id: saleId(1), reason: 'typed twice', at: '2026-11-22T06:29:40.000Z' },
};

const push = async (shop: Shop, ...commands: readonly Json[]): Promise<readonly Json[]> => {
  const { body } = await shop.post('/sales/commands', { device_id: deviceA, commands });
  return body['outcomes'] as readonly Json[];
};

const rows = async (shop: Shop, path: string) => (await shop.get(path)).body['rows'] as readonly Json[];

/** All that can be seen of the bill, but for the places it has in orders and the moments it was written. */
async function stateOf(shop: Shop) {
  const { body: sale } = await shop.get(`/sales/${saleId(1)}`);
  const notes = await rows(shop, `/sales/${saleId(1)}/notes`);
  const told = (await shop.published()).map(({ type, subject }) => `${type} ${subject}`);
  const open = await rows(shop, '/tasks?status=open');

  return {
    sale: { ...sale, seq: 0, tenant_id: '' },
    notes: notes.map((note) => ({ ...note, seq: 0, tenant_id: '' })),
    told,
    open: open.map(({ task_id, flags }) => ({ task_id, flags })),
  };
}

const steps = { sale: aSale, 'first return': aReturn(1), 'second return': aReturn(2), cancel: aCancel };
type Step = keyof typeof steps;

const orders = (rest: readonly Step[]): readonly (readonly Step[])[] =>
  rest.length === 0
    ? [[]]
    : rest.flatMap((step) => orders(rest.filter((one) => one !== step)).map((o) => [step, ...o]));

/** The sale first, and what corrects it in the order it came. */
const inOrder = (order: readonly Step[]): readonly Step[] => ['sale', ...order.filter((step) => step !== 'sale')];

describe('a bill and what corrects it', () => {
  it.each(
    orders(['sale', 'first return', 'second return', 'cancel']).map((order) => [order.join(', '), order] as const),
  )('end alike in whatever place the sale comes, and however often each comes: %s', async (_title, order) => {
    const [straight, atOnce, late] = [await openShop(world), await openShop(world), await openShop(world)];
    for (const step of inOrder(order)) await push(straight, steps[step]);

    for (const step of order) {
      await push(atOnce, steps[step]);
      await atOnce.hearsItself();
      await push(atOnce, steps[step]);
      await push(late, steps[step], steps[step]);
    }
    await late.hearsItself();
    await late.hearsItself();

    const expected = await stateOf(straight);
    expect(expected.told).toHaveLength(4);
    expect(await stateOf(atOnce)).toEqual(expected);
    expect(await stateOf(late)).toEqual(expected);
    expect(await push(late, ...order.map((step) => steps[step]))).toMatchObject(
      order.map(() => ({ outcome: 'duplicate' })),
    );
  });
});

describe('a correction that waits for its sale', () => {
  it('is safe meanwhile, says what it waits for, and is done by itself when that comes', async () => {
    const shop = await openShop(world);

    const [early] = await push(shop, aReturn(1));
    const [waiting] = await rows(shop, '/quarantine');
    await push(shop, aSale);
    await shop.hearsItself();

    expect(early).toMatchObject({ outcome: 'waiting', stored: true, waits_for_sale_id: saleId(1) });
    expect(waiting).toMatchObject({ code: 'common/not-found', waits_for_sale_id: saleId(1) });
    expect(waiting).not.toHaveProperty('caller');
    expect(await rows(shop, '/quarantine')).toMatchObject([{ applied_at: world.clock.now() }]);
    expect((await rows(shop, '/quarantine'))[0]).not.toHaveProperty('waits_for_sale_id');
    expect(await rows(shop, '/tasks')).toMatchObject([
      { kind: 'quarantine', status: 'resolved', resolved_how: 'sale-arrived', resolved_at: world.clock.now() },
    ]);
    expect(await push(shop, aReturn(1))).toMatchObject([{ outcome: 'duplicate', note_id: noteId(1) }]);
  });

  it('hears of its sale by whatever way that comes', async () => {
    const [posted, requested, reissued] = [await openShop(world), await openShop(world), await openShop(world)];
    for (const shop of [posted, requested, reissued]) await push(shop, aReturn(1));

    await posted.record(aFact({ lines }));
    await requested.record(aRequest({ sale_id: saleId(1), lines, tenders: [] }));
    await reissued.record(aFact({ sale_id: saleId(2), lines }));
    await reissued.post(`/sales/${saleId(2)}/reissue`, aRequest({ sale_id: saleId(1), lines, tenders: [] }));
    for (const shop of [posted, requested, reissued]) await shop.hearsItself();

    for (const shop of [posted, requested, reissued]) {
      expect(await rows(shop, `/sales/${saleId(1)}/notes`)).toMatchObject([{ note_id: noteId(1) }]);
    }
  });

  it('is applied once when all stops between the note and the word that it is done', async () => {
    const shop = await openShop(world);
    await push(shop, aReturn(1));
    const quarantine = world.service.db.collection('quarantine');
    const before = await quarantine.findOne({ tenant_id: shop.tenant });
    await push(shop, aSale);
    await shop.hearsItself();
    await quarantine.replaceOne({ tenant_id: shop.tenant }, { ...before });

    await shop.hearsItself();

    expect((await shop.published()).map(({ type }) => type)).toEqual([
      'sales.sale-recorded.v1',
      'sales.note-recorded.v1',
    ]);
    expect(await rows(shop, '/quarantine')).toMatchObject([{ applied_at: world.clock.now() }]);
  });

  it('and came in the same moment waits only where it came first: the news of the sale is to find it', async () => {
    const shops = await Promise.all(Array.from({ length: 20 }, () => openShop(world)));

    await Promise.all(shops.flatMap((shop) => [push(shop, aReturn(1)), push(shop, aSale)]));

    const places = await Promise.all(
      shops.map(async (shop) => {
        const [row] = await rows(shop, '/quarantine');
        const { body: sale } = await shop.get(`/sales/${saleId(1)}`);
        const notes = await rows(shop, `/sales/${saleId(1)}/notes`);
        return row ? Number(row['seq']) < Number(sale['seq']) : notes.length === 1;
      }),
    );
    expect(places).toEqual(shops.map(() => true));
  });

  it('is left alone by the same sale of another shop', async () => {
    const [shop, other] = [await openShop(world), await openShop(world)];
    await push(shop, aReturn(1));

    await push(other, aSale);
    await other.hearsItself();

    expect(await rows(shop, '/quarantine')).toMatchObject([{ waits_for_sale_id: saleId(1) }]);
    expect(await rows(other, `/sales/${saleId(1)}/notes`)).toEqual([]);
  });

  it('over more than was sold is kept as issued, and flagged like every fact', async () => {
    const shop = await openShop(world);
    const twin = await openShop(world);
    await push(twin, aSale, aReturn(1, 3000));
    const [paper] = await rows(twin, `/sales/${saleId(1)}/notes`);
    const issued = {
      lines: paper?.['lines'],
      totals: paper?.['totals'],
      template: 'thermal-3',
      law: 'in-gst-2026-02-01',
    };
    const tooMuch = { ...aReturn(2, 3000), data: { ...aReturn(2, 3000).data, issued } };

    await push(shop, aReturn(1), tooMuch);
    await push(shop, aSale);
    await shop.hearsItself();

    expect(await rows(shop, `/sales/${saleId(1)}/notes`)).toMatchObject([
      { note_id: noteId(1), flags: [] },
      { note_id: noteId(2), flags: ['total-differs', 'over-returned'] },
    ]);
    expect(await rows(shop, '/tasks?status=open')).toMatchObject([{ kind: 'flagged-note', subject: noteId(2) }]);
  });

  it('that cannot be applied even then waits no longer and says why, and holds up nothing', async () => {
    const shop = await openShop(world);
    await push(shop, aReturn(1, 4000), aReturn(2));

    await push(shop, aSale);
    await shop.hearsItself();

    const [, spoilt] = await rows(shop, '/quarantine');
    expect(await rows(shop, `/sales/${saleId(1)}/notes`)).toMatchObject([{ note_id: noteId(2) }]);
    expect(spoilt).toMatchObject({ code: 'sales/fact-incomplete', pointer: '/data/issued' });
    expect(spoilt).not.toHaveProperty('waits_for_sale_id');
    expect(await rows(shop, '/tasks?status=open')).toMatchObject([
      { subject: spoilt?.['content_hash'], code: 'sales/fact-incomplete' },
    ]);
  });

  it('is applied in the name of who sent it, with what he might do then', async () => {
    const shop = await openShop(world);
    const keeper = world.token({ tenant_id: shop.tenant, role: 'stock' });
    await shop.post('/sales/commands', { device_id: deviceA, commands: [aReturn(1)] }, { token: keeper });

    await push(shop, aSale);
    await shop.hearsItself();

    expect(await rows(shop, `/sales/${saleId(1)}/notes`)).toMatchObject([{ flags: ['author-not-permitted'] }]);
  });
});
