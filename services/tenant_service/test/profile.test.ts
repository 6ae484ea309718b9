import { gstinCheckDigit } from '@rmp/gst';
import { anEvent, type TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRegistrationEvent, aShop, newTenantId, rowsOf, startTenantService } from './support/tenant-world.ts';

const GSTIN = `08ABCDE1234F1Z${gstinCheckDigit('08ABCDE1234F1Z')}`;
const WRONG_GSTIN = GSTIN.slice(0, -1) + (GSTIN.endsWith('A') ? 'B' : 'A');

let world: TestService;

beforeAll(async () => {
  world = await startTenantService();
});

afterAll(() => world.close());

describe('a registration', () => {
  it('becomes the shop’s profile, and everybody hears of it', async () => {
    const { tenant, token } = await aShop(world, { seller_kind: 'regular', gstin: GSTIN, address: 'Johari Bazar' });

    const reply = await world.http('GET', '/tenant', { tenant, token });

    expect(reply).toMatchObject({ status: 200 });
    expect(reply.body).toEqual({
      tenant_id: tenant,
      business_name: 'Sharma Kirana',
      seller_kinds: [{ seller_kind: 'regular', from_date: '2017-07-01' }],
      gstin: GSTIN,
      state_code: '08',
      address: 'Johari Bazar',
      mobile: '9876543210',
      email: 'asha@example.com',
      status: 'open',
      created_at: '2026-11-22T06:29:59.000Z',
      updated_at: world.clock.now(),
      seq: 1,
    });
    expect(await world.outbox(tenant)).toMatchObject([
      { type: 'tenant.profile-changed.v1', subject: tenant, data: { tenant: reply.body } },
    ]);
  });

  it('takes effect once, however often and however it is delivered', async () => {
    const tenant = newTenantId();
    const event = aRegistrationEvent(tenant);

    await world.deliver(event, event);
    await world.deliver(event);
    await Promise.all([world.deliver(event), world.deliver(event)]);

    expect(await rowsOf(world, 'profiles', { tenant_id: tenant })).toHaveLength(1);
    expect(await world.outbox(tenant)).toHaveLength(1);
    expect(await rowsOf(world, 'audit_log', { tenant_id: tenant })).toHaveLength(1);
    expect(await rowsOf(world, 'dead_letters', { tenant_id: tenant })).toEqual([]);
  });

  it('does not undo a change made since', async () => {
    const { tenant, token } = await aShop(world);
    await world.http('PATCH', '/tenant', { tenant, token, body: { business_name: 'Sharma & Sons' } });

    await world.deliver(aRegistrationEvent(tenant));

    expect((await world.http('GET', '/tenant', { tenant, token })).body).toMatchObject({
      business_name: 'Sharma & Sons',
    });
  });

  it('may carry fields we do not know yet', async () => {
    const { tenant, token } = await aShop(world, { franchise_of: 'somebody' });

    expect((await world.http('GET', '/tenant', { tenant, token })).status).toBe(200);
  });

  it('is set aside when it cannot be read, and does not hold up the next', async () => {
    const tenant = newTenantId();
    const broken = anEvent({
      type: 'user.tenant-registered.v1',
      tenant_id: tenant,
      seq: 1,
      data: { tenant: { tenant_id: tenant } },
    });
    const right = { ...aRegistrationEvent(tenant), id: `user:${tenant}:2:0`, seq: 2 };

    await world.deliver(broken, right);

    expect(await rowsOf(world, 'dead_letters', { tenant_id: tenant })).toMatchObject([
      { group: 'tenant', event_id: broken.id },
    ]);
    expect(await rowsOf(world, 'profiles', { tenant_id: tenant })).toHaveLength(1);
  });
});

describe('GET /tenant', () => {
  it('says that the profile is on its way', async () => {
    const tenant = newTenantId();

    expect(await world.http('GET', '/tenant', { tenant, token: world.token({ tenant_id: tenant }) })).toMatchObject({
      status: 404,
      body: { code: 'tenant/profile-pending', retry_after_s: 2 },
      headers: { 'retry-after': '2' },
    });
  });

  it('shows every role the shop it works for', async () => {
    const { tenant } = await aShop(world);
    const roles = ['owner', 'manager', 'cashier', 'stock', 'accountant'] as const;

    const replies = await Promise.all(
      roles.map((role) => world.http('GET', '/tenant', { tenant, token: world.token({ tenant_id: tenant, role }) })),
    );

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });
});

describe('PATCH /tenant', () => {
  it('changes what is given, publishes the whole profile and keeps before and after', async () => {
    const { tenant, token } = await aShop(world);
    const body = { business_name: 'Sharma & Sons', address: 'Johari Bazar', upi_id: 'sharma@upi' };

    const reply = await world.http('PATCH', '/tenant', { tenant, token, body });

    expect(reply).toMatchObject({ status: 200, body: { ...body, mobile: '9876543210', seq: 2 } });
    expect((await world.http('GET', '/tenant', { tenant, token })).body).toEqual(reply.body);
    expect((await world.outbox(tenant)).at(-1)).toMatchObject({
      type: 'tenant.profile-changed.v1',
      data: { tenant: reply.body },
    });
    expect(await rowsOf(world, 'audit_log', { tenant_id: tenant, action: 'tenant.changed' })).toMatchObject([
      { username: 'asha', before: { business_name: 'Sharma Kirana' }, after: { business_name: 'Sharma & Sons' } },
    ]);
  });

  it('switches memos for small sales on and off from today, and remembers since when', async () => {
    const { tenant, token } = await aShop(world);
    const patch = (memos_on: boolean) => world.http('PATCH', '/tenant', { tenant, token, body: { memos_on } });
    const today = world.clock.now().slice(0, 10);

    const untouched = await world.http('GET', '/tenant', { tenant, token });
    const [on, again, off] = [await patch(true), await patch(true), await patch(false)];

    expect(untouched.body).not.toHaveProperty('memos');
    expect([on, again].map(({ body }) => body['memos'])).toEqual(Array(2).fill([{ from_date: today, is_on: true }]));
    expect(off.body['memos']).toEqual([
      { from_date: today, is_on: true },
      { from_date: today, is_on: false },
    ]);
  });

  it('keeps which warnings stop a cashier, whole as given, and loses them with null', async () => {
    const { tenant, token } = await aShop(world);
    const patch = (counter_stops: unknown) =>
      world.http('PATCH', '/tenant', { tenant, token, body: { counter_stops } });

    const [two, one] = [await patch(['above-mrp', 'over-limit']), await patch(['above-mrp'])];
    const [unknown, none] = [await patch(['everything']), await patch(null)];

    expect([two, one].map(({ body }) => body['counter_stops'])).toEqual([['above-mrp', 'over-limit'], ['above-mrp']]);
    expect(unknown).toMatchObject({ status: 400, body: { code: 'common/invalid' } });
    expect(none.body).not.toHaveProperty('counter_stops');
    expect((await world.http('GET', '/tenant', { tenant, token })).body).not.toHaveProperty('counter_stops');
  });

  it('clears what is null', async () => {
    const { tenant, token } = await aShop(world, { address: 'Johari Bazar' });

    await world.http('PATCH', '/tenant', { tenant, token, body: { address: null, email: null } });

    const { body } = await world.http('GET', '/tenant', { tenant, token });
    expect(body).not.toHaveProperty('address');
    expect(body).not.toHaveProperty('email');
  });

  it('closes the books and opens them again, for everybody who keeps a copy', async () => {
    const { tenant, token } = await aShop(world);
    const change = (body: object) => world.http('PATCH', '/tenant', { tenant, token, body });
    await change({ place: 'Jaipur', pin: '302001', highest_turnover_paise: 6_000_000_000, locked_until: '2026-10-31' });

    const closed = await world.http('GET', '/tenant', { tenant, token });
    await change({ locked_until: null, highest_turnover_paise: null });
    const opened = await world.http('GET', '/tenant', { tenant, token });

    expect(closed.body).toMatchObject({ place: 'Jaipur', pin: '302001', locked_until: '2026-10-31' });
    expect(opened.body).toMatchObject({ place: 'Jaipur', pin: '302001' });
    expect(opened.body).not.toHaveProperty('locked_until');
    expect(opened.body).not.toHaveProperty('highest_turnover_paise');
    expect((await change({ pin: '012345' })).status).toBe(400);
  });

  it('keeps the turnover of each year that was said, for everybody who keeps a copy', async () => {
    const { tenant, token } = await aShop(world);
    const change = (body: object) => world.http('PATCH', '/tenant', { tenant, token, body });
    const turnovers = [{ financial_year: '2526', turnover_paise: 5_000_000_001 }];

    const kept = await change({ turnovers });
    const cleared = await change({ turnovers: null });

    expect(kept.body).toMatchObject({ turnovers });
    expect(cleared.body).not.toHaveProperty('turnovers');
    expect((await change({ turnovers: [{ financial_year: '2527', turnover_paise: 1 }] })).status).toBe(400);
  });

  it('registers a shop for GST from a date on', async () => {
    const { tenant, token } = await aShop(world);
    const body = { seller_kind: 'regular', from_date: '2026-12-01', gstin: GSTIN };

    const reply = await world.http('PATCH', '/tenant', { tenant, token, body });

    expect(reply).toMatchObject({
      status: 200,
      body: {
        gstin: GSTIN,
        seller_kinds: [
          { seller_kind: 'unregistered', from_date: '2017-07-01' },
          { seller_kind: 'regular', from_date: '2026-12-01' },
        ],
      },
    });
  });

  it('takes a registration made by mistake back, GSTIN and all', async () => {
    const { tenant, token } = await aShop(world, { seller_kind: 'regular', gstin: GSTIN });

    await world.http('PATCH', '/tenant', {
      tenant,
      token,
      body: { seller_kind: 'unregistered', from_date: '2017-07-01' },
    });

    const { body } = await world.http('GET', '/tenant', { tenant, token });
    expect(body).toMatchObject({ seller_kinds: [{ seller_kind: 'unregistered', from_date: '2017-07-01' }] });
    expect(body).not.toHaveProperty('gstin');
  });

  it('counts the days in India: what begins a year from tomorrow is too far', async () => {
    const { tenant, token } = await aShop(world, { seller_kind: 'regular', gstin: GSTIN });
    const from = (from_date: string) =>
      world.http('PATCH', '/tenant', { tenant, token, body: { seller_kind: 'composition', from_date } });
    world.clock.set('2026-11-22T18:29:59.999Z');

    expect(await from('2027-11-23')).toMatchObject({
      status: 422,
      body: { code: 'tenant/from-date-out-of-range', from_date_max: '2027-11-22' },
    });

    world.clock.set('2026-11-22T18:30:00.000Z');
    expect((await from('2027-11-23')).status).toBe(200);
  });

  it('writes and publishes nothing when nothing changes', async () => {
    const { tenant, token } = await aShop(world);

    expect((await world.http('PATCH', '/tenant', { tenant, token, body: {} })).status).toBe(200);
    expect(
      (await world.http('PATCH', '/tenant', { tenant, token, body: { business_name: 'Sharma Kirana' } })).status,
    ).toBe(200);

    expect(await world.outbox(tenant)).toHaveLength(1);
    expect((await world.http('GET', '/tenant', { tenant, token })).body).toMatchObject({ seq: 1 });
  });

  it('keeps both of two changes made at once', async () => {
    const { tenant, token } = await aShop(world);

    await Promise.all([
      world.http('PATCH', '/tenant', { tenant, token, body: { address: 'Johari Bazar' } }),
      world.http('PATCH', '/tenant', { tenant, token, body: { upi_id: 'sharma@upi' } }),
    ]);

    expect((await world.http('GET', '/tenant', { tenant, token })).body).toMatchObject({
      address: 'Johari Bazar',
      upi_id: 'sharma@upi',
    });
  });

  it('says that the profile is on its way', async () => {
    const tenant = newTenantId();
    const call = { tenant, token: world.token({ tenant_id: tenant }), body: { address: 'Johari Bazar' } };

    expect(await world.http('PATCH', '/tenant', call)).toMatchObject({
      status: 404,
      body: { code: 'tenant/profile-pending' },
    });
  });

  it.each([
    [{ seller_kind: 'regular', from_date: '2026-12-01' }, 422, 'tenant/gstin-required'],
    [{ gstin: GSTIN }, 422, 'tenant/gstin-unexpected'],
    [{ seller_kind: 'regular', from_date: '2026-12-01', gstin: WRONG_GSTIN }, 422, 'tenant/gstin-invalid'],
    [{ seller_kind: 'regular', from_date: '2026-12-01', gstin: GSTIN, state_code: '27' }, 422, 'tenant/state-differs'],
    [{ state_code: '55' }, 422, 'tenant/state-unknown'],
    [{ seller_kind: 'unregistered', from_date: '2017-06-30' }, 422, 'tenant/from-date-out-of-range'],
    [{ seller_kind: 'regular' }, 400, 'common/invalid'],
    [{ from_date: '2026-12-01' }, 400, 'common/invalid'],
    [{ seller_kind: 'regular', from_date: '2026-02-30' }, 400, 'common/invalid'],
    [{ business_name: null }, 400, 'common/invalid'],
    [{ upi_id: 'not an address' }, 400, 'common/invalid'],
    [{ status: 'closed' }, 400, 'common/invalid'],
    [{ seq: 9 }, 400, 'common/invalid'],
    [{ business_name: { $set: 'x' } }, 400, 'common/invalid'],
    [{ address: 'x'.repeat(301) }, 400, 'common/invalid'],
  ])('answers %j with %i %s and changes nothing', async (body, status, code) => {
    const { tenant, token } = await aShop(world);
    const before = await world.http('GET', '/tenant', { tenant, token });

    expect(await world.http('PATCH', '/tenant', { tenant, token, body })).toMatchObject({ status, body: { code } });

    expect((await world.http('GET', '/tenant', { tenant, token })).body).toEqual(before.body);
    expect(await world.outbox(tenant)).toHaveLength(1);
  });

  it('keeps a registered shop in its State', async () => {
    const { tenant, token } = await aShop(world, { seller_kind: 'regular', gstin: GSTIN });

    expect(await world.http('PATCH', '/tenant', { tenant, token, body: { state_code: '27' } })).toMatchObject({
      status: 422,
      body: { code: 'tenant/state-fixed', errors: [{ pointer: '/state_code' }] },
    });
  });
});
