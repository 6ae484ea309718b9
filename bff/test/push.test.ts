import { newId } from '@rmp/service-kit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aBff, type Bff, openBff } from './support/bff.ts';
import { type House, openHouse } from './support/house.ts';
import { aPhone, type Json, outcomesIn, type Phone, wordsIn } from './support/phone.ts';
import { aShop, PASSWORD, type Shop } from './support/shop.ts';

let house: House;
let bff: Bff;
beforeAll(async () => {
  house = await openHouse();
  bff = await openBff(house.urls);
});
afterAll(async () => {
  await bff.close();
  await house.close();
});

/** A shop whose news has reached every service, and a phone of its owner. */
async function aShopWithPhone(): Promise<{ readonly shop: Shop; readonly phone: Phone }> {
  const shop = await aShop(bff);
  const phone = await aPhone(bff, shop);
  await house.services[0]?.bus.drained();
  return { shop, phone };
}

const billsOf = async (shop: Shop): Promise<readonly Json[]> =>
  (await shop.http('GET', '/api/sales/sales?limit=200')).body['rows'] as readonly Json[];

const count = (words: readonly unknown[]): Json =>
  Object.fromEntries(Object.entries(Object.groupBy(words, String)).map(([word, of = []]) => [word, of.length]));

/** A cashier of the shop, invited and joined; on this device he signs in next. */
async function aCashier(shop: Shop, username = 'farah'): Promise<void> {
  const invited = await shop.http('POST', '/api/user/invites', { body: { role: 'cashier' } });
  const { secret } = invited.body as { readonly secret: string };
  const joined = await bff.http('POST', '/api/user/invites/accept', {
    body: { secret, username, password: PASSWORD, mobile: '9000000002' },
  });
  expect(joined.status).toBeLessThan(300);
}

describe('POST /sync/push', () => {
  it('brings goods, people, bills and money to their services, each command with its outcome', async () => {
    const { shop, phone } = await aShopWithPhone();
    const [item_id, customer_id] = [newId(), newId()];
    const made_by = { v: 1, author_id: phone.user_id, made_at: new Date().toISOString() };
    const command = (kind: string, data: Json): Json => ({ command_id: newId(), kind, ...made_by, data });
    const bill = phone.bill(1, { customer: { customer_id, name: 'Ramesh' } });
    const { sale_id } = bill['data'] as { readonly sale_id: string };

    const reply = await phone.push([
      command('record-payment', { payment_id: newId(), customer_id, mode: 'cash', amount_paise: 5000 }),
      bill,
      command('cancel-sale', { sale_id, reason: 'wrong', device_id: phone.device_id, at: new Date().toISOString() }),
      command('add-customer', { customer_id, name: 'Ramesh' }),
      command('move-stock', { item_id, movement: { movement_id: newId(), delta_milli: 5000, reason: 'received' } }),
      command('add-item', {
        item_id: newId(),
        name: 'Salt',
        unit: 'PCS',
        sell_price_paise: 100,
        price_includes_tax: true,
        gst_rate_bp: 0,
      }),
    ]);

    expect(reply).toMatchObject({ status: 200, body: { device: { is: 'known', epoch: 1 } } });
    expect(outcomesIn(reply)).toMatchObject([
      { outcome: 'applied' },
      { outcome: 'applied', sale_id },
      { outcome: 'applied', sale_id },
      { outcome: 'applied', customer_id },
      { outcome: 'attention', stored: true, code: 'common/not-found' },
      { outcome: 'applied' },
    ]);
    expect(await billsOf(shop)).toMatchObject([{ sale_id, status: 'cancelled' }]);
  });

  it('takes 99 of 100 in the first pass when number 7 is impossible, and keeps that one', async () => {
    const { shop, phone } = await aShopWithPhone();
    const commands = Array.from({ length: 100 }, (_, index) =>
      index === 6 ? phone.bill(7, { lines: 'none' }) : phone.bill(index + 1),
    );

    const reply = await phone.push(commands);

    expect(count(wordsIn(reply))).toEqual({ applied: 99, attention: 1 });
    expect(outcomesIn(reply)[6]).toMatchObject({
      outcome: 'attention',
      stored: true,
      code: 'common/invalid',
      pointer: '/data/lines',
      fix: expect.any(String) as unknown,
    });
    expect(await billsOf(shop)).toHaveLength(99);
    const aside = await shop.http('GET', `/api/sales/quarantine/${String(outcomesIn(reply)[6]?.['content_hash'])}`);
    expect(JSON.parse(String(aside.body['raw']))).toEqual(commands[6]);
  });

  it('delivered three times happens once, and the device stays who it is', async () => {
    const { shop, phone } = await aShopWithPhone();
    const before = phone.cloned();
    const commands = [phone.bill(1), phone.bill(2), phone.bill(3)];
    const device_now = new Date().toISOString();

    await phone.push(commands, { device_now });
    const [second, third] = [await before.cloned().push(commands, { device_now }), await before.push(commands)];

    for (const reply of [second, third]) {
      expect(wordsIn(reply)).toEqual(['duplicate', 'duplicate', 'duplicate']);
      expect(reply.body['device']).toEqual({ is: 'known', epoch: 1 });
    }
    expect(await billsOf(shop)).toHaveLength(3);
  });

  it('of a version to come is 426, and nothing of it is taken', async () => {
    const { shop, phone } = await aShopWithPhone();

    const replies = [
      await phone.push([phone.bill(1), phone.bill(2, {}, { v: 3 })]),
      await phone.push([phone.bill(1), phone.bill(2, {}, { kind: 'move-mountain' })]),
    ];

    expect(replies).toMatchObject([
      { status: 426, body: { code: 'sync/app-newer', kind: 'record-sale', v: 3, known_v: 2 } },
      { status: 426, body: { code: 'sync/app-newer', kind: 'move-mountain' } },
    ]);
    expect(await billsOf(shop)).toEqual([]);
    expect((await phone.push([])).body['device']).toEqual({ is: 'known', epoch: 0 });
  });

  it('waits for a service that is away, command by command, and takes the others', async () => {
    const { phone } = await aShopWithPhone();
    const customer = {
      command_id: newId(),
      kind: 'add-customer',
      v: 1,
      data: { customer_id: newId(), name: 'Ramesh' },
    };
    const { payment: _, ...others } = house.urls;
    const lame = await aBff(others);
    const body = {
      device_id: phone.device_id,
      device_key: phone.device_key,
      epoch: 0,
      device_now: new Date().toISOString(),
    };

    const reply = await lame.http('POST', '/sync/push-by-device', {
      body: { ...body, commands: [{ ...customer, author_id: phone.user_id }, phone.bill(1)] },
    });

    expect(outcomesIn(reply)).toMatchObject([
      { outcome: 'later', code: 'common/dependency-down', command_id: customer.command_id },
      { outcome: 'applied' },
    ]);
  });

  it('of one’s own goes on without who keeps the devices', async () => {
    const { shop, phone } = await aShopWithPhone();
    const { tenant: _, ...others } = house.urls;
    const lame = await aBff(others);
    const token = shop.tokenOf({ device_id: phone.device_id });
    const body = {
      device_id: phone.device_id,
      epoch: 0,
      device_now: new Date().toISOString(),
      commands: [phone.bill(1)],
    };

    const reply = await lame.http('POST', '/sync/push', { token, tenant: shop.tenant, body });

    expect(reply).toMatchObject({
      status: 200,
      body: { device: { is: 'unchecked' }, outcomes: [{ outcome: 'applied' }] },
    });
  });
});

describe('whose a command is', () => {
  it('stays whose it was when another user of the shop brings it, whatever he may himself', async () => {
    const { shop, phone } = await aShopWithPhone();
    await aCashier(shop);
    const device = { device_id: phone.device_id, name: 'Counter 1' };
    const item_id = newId();
    const add = { item_id, name: 'Salt', unit: 'PCS', sell_price_paise: 100, price_includes_tax: true, gst_rate_bp: 0 };
    const queue = [
      phone.bill(1),
      {
        command_id: newId(),
        kind: 'add-item',
        v: 1,
        author_id: phone.user_id,
        made_at: new Date().toISOString(),
        data: add,
      },
    ];
    const cashier = await aPhone(bff, shop, { username: 'farah', device });

    const reply = await cashier.push([...queue, cashier.bill(2)]);

    expect(wordsIn(reply)).toEqual(['applied', 'applied', 'applied']);
    const cashiers = (await billsOf(shop)).map((bill) => [bill['number'], bill['cashier_id']]);
    expect(new Map(cashiers as [string, string][])).toEqual(
      new Map([
        [numberOf(queue[0]), phone.user_id],
        [numberOf(cashier.bill(2)), cashier.user_id],
      ]),
    );
  });

  it('is nobody’s whom nobody ever saw on the device: the bill is flagged, the wish needs somebody', async () => {
    const { phone } = await aShopWithPhone();
    const author_id = newId();
    const customer = {
      command_id: newId(),
      kind: 'add-customer',
      v: 1,
      author_id,
      data: { customer_id: newId(), name: 'X' },
    };

    const reply = await phone.push([phone.bill(1, {}, { author_id }), customer]);

    expect(outcomesIn(reply)).toMatchObject([
      { outcome: 'flagged', flags: ['author-not-permitted'] },
      { outcome: 'attention', code: 'common/forbidden' },
    ]);
  });

  it('is known by the device’s key alone, and that key reads nothing', async () => {
    const { shop, phone } = await aShopWithPhone();
    const { device_id, device_key } = phone;

    const reply = await phone.pushByKey([phone.bill(1)]);
    const minted = await bff.http('POST', '/api/user/token/push', { body: { device_id, device_key, author_ids: [] } });
    const call = { token: String(minted.body['access_token']), tenant: shop.tenant };

    expect(wordsIn(reply)).toEqual(['applied']);
    expect(await billsOf(shop)).toMatchObject([{ cashier_id: phone.user_id, flags: [] }]);
    for (const path of ['/sync/pull', '/session', '/api/sales/sales', '/api/user/profile', '/api/tenant/tenant'])
      expect((await bff.http('GET', path, call)).status, path).toBe(401);
  });

  it('is refused with a wrong key', async () => {
    const { phone } = await aShopWithPhone();
    const device_key = `${phone.device_key.slice(0, -3)}abc`;

    const reply = await phone.pushByKey([phone.bill(1)], { device_key });

    expect(reply).toMatchObject({ status: 401, body: { code: 'user/device-unknown' } });
  });
});

describe('a device', () => {
  it('that was signed out brings nothing in: the owner lets in what it still held', async () => {
    const { shop, phone } = await aShopWithPhone();
    await shop.http('POST', `/api/tenant/devices/${phone.device_id}/revoke`);
    await house.services[0]?.bus.drained();

    const reply = await phone.pushByKey([phone.bill(1)]);

    expect(reply).toMatchObject({ status: 200, body: { device: { is: 'revoked' } } });
    expect(outcomesIn(reply)).toMatchObject([{ outcome: 'attention', stored: true, code: 'tenant/device-revoked' }]);
    expect(await billsOf(shop)).toEqual([]);
    const path = `/api/sales/quarantine/${String(outcomesIn(reply)[0]?.['content_hash'])}/let-in`;
    // its series was closed with it
    expect((await shop.http('POST', path)).body).toMatchObject({ outcome: 'flagged', flags: ['foreign-series'] });
    expect(await billsOf(shop)).toMatchObject([{ cashier_id: phone.user_id }]);
  });

  it('that was cloned issues a number twice: both bills stay, the copy goes on in a series of its own', async () => {
    const { shop, phone } = await aShopWithPhone();
    await phone.push([phone.bill(1)]);
    const copy = phone.cloned();
    await phone.push([phone.bill(2)]);

    const reply = await copy.push([copy.bill(2)]);
    const next = await copy.push([copy.bill(1)]);
    await phone.push([phone.bill(3)]);

    expect(reply.body['device']).toMatchObject({ is: 'copy', device: { prefix: 'B', copy_of: phone.device_id } });
    expect(outcomesIn(reply)).toMatchObject([{ outcome: 'flagged', flags: ['number-clash'] }]);
    expect(copy.prefix).toBe('B');
    await vi.waitFor(async () =>
      expect((await copy.push([copy.bill(2)])).body['device']).toMatchObject({ is: 'known' }),
    );
    expect(next.body['device']).toEqual({ is: 'known', epoch: 1 });
    expect(await billsOf(shop)).toHaveLength(6);
    const devices = (await shop.http('GET', '/api/tenant/devices')).body['rows'];
    expect(devices).toMatchObject([
      { prefix: 'A', last_sync_at: expect.any(String) as unknown },
      { prefix: 'B', last_sync_at: expect.any(String) as unknown },
    ]);
  });

  it('that was restored brings its old bills as welcome duplicates, and becomes another', async () => {
    const { shop, phone } = await aShopWithPhone();
    const old = phone.bill(1);
    const backup = phone.cloned();
    await phone.push([old]);
    await phone.push([phone.bill(2)]);
    await phone.push([phone.bill(3)]);

    const first = await backup.push([old]);
    const second = await backup.push([]);

    expect(wordsIn(first)).toEqual(['duplicate']);
    expect(second.body['device']).toMatchObject({ is: 'copy', device: { prefix: 'B' } });
    expect(await billsOf(shop)).toHaveLength(3);
  });
});

const numberOf = (command: Json | undefined): string => String((command?.['data'] as Json | undefined)?.['number']);
