import { deflateSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aShop, rowsOf, startTenantService } from './support/tenant-world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startTenantService();
});
afterAll(() => world.close());

/** A grey PNG; `shade` makes pictures of one size differ. */
function aPng(shade: number): Buffer {
  const head = Buffer.from('0000003000000010080000000000', 'hex').subarray(0, 13);
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(48, shade)]);
  const rows = Buffer.concat(Array.from({ length: 16 }, () => row));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...[['IHDR', head] as const, ['IDAT', deflateSync(rows)] as const, ['IEND', Buffer.alloc(0)] as const].map(
      ([name, data]) => {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(data.length);
        return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
      },
    ),
  ]);
}

const handIn = (shop: Awaited<ReturnType<typeof aShop>>, bytes: Buffer) =>
  world.http('POST', '/tenant/images', { ...shop, body: { content_base64: bytes.toString('base64') } });

describe('a picture of the shop’s papers', () => {
  it('is known by its content, kept once, and told to those who draw papers before the profile names it', async () => {
    const shop = await aShop(world);
    const bytes = aPng(90);
    const logo = {
      image_id: createHash('sha256').update(bytes).digest('hex'),
      media_type: 'image/png',
      width_px: 48,
      height_px: 16,
    };

    const [first, again] = [await handIn(shop, bytes), await handIn(shop, bytes)];
    const changed = await world.http('PATCH', '/tenant', { ...shop, body: { paper: { style: { logo } } } });

    expect([first, again]).toMatchObject([
      { status: 200, body: logo },
      { status: 200, body: logo },
    ]);
    expect(changed.body).toMatchObject({ paper: { style: { logo } } });
    expect(await rowsOf(world, 'images', { tenant_id: shop.tenant })).toHaveLength(1);
    expect((await world.outbox(shop.tenant)).map(({ type }) => type)).toEqual([
      'tenant.profile-changed.v1',
      'tenant.image-kept.v1',
      'tenant.profile-changed.v1',
    ]);
  });

  it('comes back as it was handed in, and to nobody else', async () => {
    const [shop, stranger] = [await aShop(world), await aShop(world)];
    const bytes = aPng(91);
    const { body } = await handIn(shop, bytes);
    const url = `/tenant/images/${String(body['image_id'])}`;
    const headers = { authorization: `Bearer ${shop.token}`, 'x-tenant-id': shop.tenant };

    const answer = await world.service.app.inject({ method: 'GET', url, headers });

    expect(answer.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    expect(answer.rawPayload.equals(bytes)).toBe(true);
    expect(await world.http('GET', url, stranger)).toMatchObject({ status: 404 });
  });

  it('is refused with the reason when it cannot be printed', async () => {
    const shop = await aShop(world);

    const cut = await handIn(shop, aPng(92).subarray(0, 40));
    const other = await handIn(shop, Buffer.from('<svg onload="x()"/>'));
    const large = await handIn(shop, Buffer.alloc(70_000));

    expect(cut).toMatchObject({ status: 422, body: { code: 'tenant/image-refused', why: 'broken' } });
    expect(other).toMatchObject({ status: 422, body: { code: 'tenant/image-refused', why: 'not-an-image' } });
    expect(large).toMatchObject({ status: 400, body: { code: 'common/invalid' } });
  });

  it('must have been handed in before the profile names it, and be what the profile says', async () => {
    const shop = await aShop(world);
    const { body: logo } = await handIn(shop, aPng(93));
    const naming = (image: object) =>
      world.http('PATCH', '/tenant', { ...shop, body: { paper: { style: { signature: image } } } });

    const unknown = await naming({ ...logo, image_id: 'f'.repeat(64) });
    const larger = await naming({ ...logo, width_px: 1000 });

    for (const answer of [unknown, larger])
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'tenant/image-unknown', errors: [{ pointer: '/paper/style/signature' }] },
      });
  });
});

describe('the shop’s papers', () => {
  it('are given whole, and lost with null', async () => {
    const shop = await aShop(world);
    const patch = (paper: unknown) => world.http('PATCH', '/tenant', { ...shop, body: { paper } });

    await patch({ format: '80mm', style: { terms: 'No returns', fssai_number: '12218001000123' } });
    const shorter = await patch({ copies: 3, style: { terms: 'No returns' } });
    const wrong = await patch({ style: { bank: { account_name: 'Sharma', account_number: '1', ifsc: 'SBIN' } } });
    const none = await patch(null);

    expect(shorter.body['paper']).toEqual({ copies: 3, style: { terms: 'No returns' } });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'common/invalid' } });
    expect(none.body).not.toHaveProperty('paper');
  });
});
