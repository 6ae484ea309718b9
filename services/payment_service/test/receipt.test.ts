import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aShop, type Shop, startPayment } from './support/payment.ts';

let world: TestService;
beforeAll(async () => {
  world = await startPayment();
});
afterEach(() => world.clock.set('2026-11-22T06:30:00.000Z'));
afterAll(() => world.close());

/** A PNG of a single pixel. */
const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

const hasPicture = (pdf: Buffer): boolean => /\/Subtype \/Image\b/.test(pdf.toString('latin1'));

/** The bytes of an answer; `http` of the world reads JSON. */
async function bytesAt({ tenant_id }: Shop, url: string) {
  const headers = { authorization: `Bearer ${world.token({ tenant_id })}`, 'x-tenant-id': tenant_id };
  const { statusCode, headers: answered, rawPayload } = await world.service.app.inject({ method: 'GET', url, headers });
  return { status: statusCode, headers: answered, bytes: rawPayload };
}

/** A shop with a customer who owes for two bills and pays one and a part of the other. */
async function paidInPart(given: object = {}) {
  const shop = aShop(world);
  await world.deliver(shop.profile({ address: '12 Main Bazaar\nJaipur', mobile: '9876500000', ...given }));
  const customer_id = await shop.addCustomer({ mobile: '9876543210', opening_balance_paise: 18_100 });
  await world.deliver(shop.recorded(shop.sale({ payable: 40_000, customer: { customer_id } })));
  const { payment_id, number } = await shop.pay({ customer_id, amount_paise: 50_000, reference: 'slip 4' });
  return { shop, customer_id, number, path: `/payments/${String(payment_id)}/receipt` };
}

describe('the receipt of a payment', () => {
  it('is a PDF named after its number, the same bytes for the same question', async () => {
    const { shop, number, path } = await paidInPart();

    const [first, again] = [await bytesAt(shop, path), await bytesAt(shop, path)];
    const hindi = await bytesAt(shop, `${path}?locale=hi`);
    const roll = await bytesAt(shop, `${path}?format=58mm&copy=reprint`);

    expect(first.status).toBe(200);
    expect(first.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${String(number).replaceAll('/', '-')}.pdf"`,
    });
    expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect([hindi, roll].map(({ status, bytes }) => [status, bytes.equals(first.bytes)])).toEqual([
      [200, false],
      [200, false],
    ]);
  });

  it('still says the same when the bills it left open are paid', async () => {
    const { shop, customer_id, path } = await paidInPart();
    const before = await bytesAt(shop, path);

    await shop.pay({ customer_id, amount_paise: 8_100 });

    expect((await bytesAt(shop, path)).bytes.equals(before.bytes)).toBe(true);
  });

  it('is another paper once the payment was undone, and when money goes out', async () => {
    const { shop, customer_id, path } = await paidInPart();
    const before = await bytesAt(shop, path);
    const out = await shop.pay({ customer_id, amount_paise: 1_000, direction: 'out' });

    await shop.post(path.replace('/receipt', '/undo'), { reason: 'wrong customer' });

    const [undone, voucher] = [
      await bytesAt(shop, path),
      await bytesAt(shop, `/payments/${String(out['payment_id'])}/receipt`),
    ];
    expect([undone.status, voucher.status]).toEqual([200, 200]);
    expect(undone.bytes.equals(before.bytes)).toBe(false);
    expect(voucher.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is printed by the newest profile, and what was taken out of it is gone', async () => {
    const { shop, path } = await paidInPart();
    const before = await bytesAt(shop, path);

    await world.deliver(shop.profile());

    expect((await bytesAt(shop, path)).bytes.equals(before.bytes)).toBe(false);
    expect(await world.service.db.collection('shops').findOne({ tenant_id: shop.tenant_id })).not.toHaveProperty(
      'address',
    );
  });

  it('carries what the shop puts on its papers, with the logo once its bytes are here, in whatever order they came', async () => {
    const image = { image_id: 'a'.repeat(64), media_type: 'image/png', width_px: 1, height_px: 1 };
    const { shop, path } = await paidInPart({ paper: { style: { logo: image, terms: 'Back within 7 days.' } } });
    const plain = await paidInPart();

    const [unstyled, without] = [await bytesAt(plain.shop, plain.path), await bytesAt(shop, path)];
    await world.deliver(shop.picture({ ...image, content_base64: ONE_PIXEL }));
    const whole = await bytesAt(shop, path);

    expect([unstyled, without, whole].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect([unstyled, without, whole].map(({ bytes }) => hasPicture(bytes))).toEqual([false, false, true]);
    expect(without.bytes.length).toBeGreaterThan(unstyled.bytes.length);
  });

  it('waits for the profile of the shop', async () => {
    const shop = aShop(world);
    const customer_id = await shop.addCustomer();
    const { payment_id } = await shop.pay({ customer_id, amount_paise: 100 });

    const reply = await shop.get(`/payments/${String(payment_id)}/receipt`);

    expect(reply).toMatchObject({ status: 503, body: { code: 'payment/profile-pending', retry_after_s: 2 } });
    expect(reply.headers['retry-after']).toBe('2');
  });

  it('of an advance is the same paper before and after a bill uses it, and another one when it goes back', async () => {
    const shop = aShop(world);
    const seller_kinds = [{ seller_kind: 'regular', from_date: '2020-01-01' }];
    await world.deliver(shop.profile({ seller_kinds, gstin: '08ABCDE1234F1Z0' }));
    const customer_id = await shop.addCustomer();
    const advance = await shop.pay({ customer_id, amount_paise: 50_000 });
    const path = `/payments/${String(advance['payment_id'])}/receipt`;
    const before = await bytesAt(shop, path);

    world.clock.set('2026-11-23T06:30:00.000Z');
    const [back, sale] = [
      await shop.pay({ customer_id, amount_paise: 10_000, direction: 'out' }),
      shop.sale({ payable: 40_000, customer: { customer_id }, date: '2026-11-25' }),
    ];
    await world.deliver(shop.recorded(sale));

    const refund = await bytesAt(shop, `/payments/${String(back['payment_id'])}/receipt`);
    expect([advance, back].map(({ number }) => number)).toEqual(['S-R/2627/000001', 'S-F/2627/000001']);
    expect((await bytesAt(shop, path)).bytes.equals(before.bytes)).toBe(true);
    expect([before.status, refund.status]).toEqual([200, 200]);
    expect(await shop.due(String(sale['sale_id']))).toBe(0);
    expect(await shop.balance(customer_id)).toBe(0);
  });

  it('is not found for a payment nobody made', async () => {
    const { shop } = await paidInPart();

    const reply = await shop.get('/payments/01890000-0000-7000-8000-0000000000ff/receipt');

    expect(reply).toMatchObject({ status: 404, body: { code: 'common/not-found' } });
  });

  it.each(['format=a3', 'copy=fourth', 'locale=ta'])('is refused on %s', async (query) => {
    const { shop, path } = await paidInPart();

    expect(await shop.get(`${path}?${query}`)).toMatchObject({ status: 400, body: { code: 'common/invalid' } });
  });
});
