import { TemplateList } from '@rmp/contracts/notification';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aShop, aWhatsapp, create, rowsOf, type Shop, startNotificationService } from './support/notification-world.ts';

let world: TestService;

beforeAll(async () => {
  world = await startNotificationService();
});

afterAll(() => world.close());

const put = (shop: Shop, key: string, body: object) => world.http('PUT', `/templates/${key}`, { ...shop, body });

const list = async (shop: Shop) => TemplateList.parse((await world.http('GET', '/templates', shop)).body).rows;

describe('GET /templates', () => {
  it('shows a new shop the starters in English and Hindi', async () => {
    const templates = await list(aShop(world));

    expect(templates.map(({ template_key }) => template_key)).toEqual([
      'bill_share',
      'bill_share_due',
      'reminder_gentle',
      'reminder_plain',
      'reminder_firm',
      'payment_received',
      'statement_share',
      'low_stock',
      'day_summary',
    ]);
    expect(templates.every(({ texts, is_own }) => texts.en && texts.hi && !is_own)).toBe(true);
    expect(templates[0]?.placeholders).toEqual(['greeting', 'shop', 'bill_no', 'date', 'link', 'amount']);
  });
});

describe('PUT /templates/{template_key}', () => {
  it('gives a starter the shop’s words in one language and leaves the other', async () => {
    const shop = aShop(world);
    const starter = (await list(shop))[0];

    const reply = await put(shop, 'bill_share', { texts: { en: 'Bill {bill_no}: ₹{amount}. Thank you!' } });

    expect(reply).toMatchObject({ status: 200, body: { is_own: true, purpose: 'utility', to: 'customer' } });
    expect((await list(shop))[0]).toMatchObject({
      texts: { en: 'Bill {bill_no}: ₹{amount}. Thank you!', hi: starter?.texts.hi },
    });
    expect((await create(world, shop, aWhatsapp())).body['text']).toBe('Bill A/2627/000124: ₹499.00. Thank you!');
    expect((await create(world, aShop(world), aWhatsapp())).body['text']).toMatch(/^Namaste/);
    expect(await rowsOf(world, 'audit_log', { tenant_id: shop.tenant, action: 'template.changed' })).toHaveLength(1);
  });

  it('adds a template, which is marketing unless it says otherwise', async () => {
    const shop = aShop(world);

    await put(shop, 'diwali', { texts: { en: '{greeting} happy Diwali from {shop}!' } });

    expect((await list(shop)).at(-1)).toMatchObject({ template_key: 'diwali', purpose: 'marketing', is_own: true });
    expect(await create(world, shop, aWhatsapp({ template_key: 'diwali' }))).toMatchObject({
      status: 422,
      body: { code: 'notification/consent-missing' },
    });
    expect(await create(world, shop, aWhatsapp({ template_key: 'diwali', locale: 'hi' }))).toMatchObject({
      status: 422,
      body: { code: 'notification/not-in-language' },
    });
  });

  it('keeps at most 100 of a shop', async () => {
    const shop = aShop(world);
    for (let count = 0; count < 100; count += 1) await put(shop, `own_${count}`, { texts: { en: 'Hello' } });

    expect(await put(shop, 'one_more', { texts: { en: 'Hello' } })).toMatchObject({
      status: 422,
      body: { code: 'notification/too-many-templates', templates_max: 100 },
    });
    expect((await put(shop, 'own_7', { texts: { en: 'Hello again' } })).status).toBe(200);
    expect(await list(shop)).toHaveLength(109);
  });

  it.each([
    ['bill_share', { texts: { en: '{greeting} {colour}' } }, 422, 'notification/placeholder-unknown'],
    ['low_stock', { purpose: 'utility', texts: { en: '{shop}' } }, 422, 'notification/purpose-too-low'],
    ['bill_share', { texts: {} }, 400, 'common/invalid'],
    ['bill_share', { texts: { gu: 'x' } }, 400, 'common/invalid'],
    ['Bill-Share', { texts: { en: 'x' } }, 400, 'common/invalid'],
    ['bill_share', { texts: { en: 'x'.repeat(2001) } }, 400, 'common/invalid'],
  ])('answers %s %j with %i %s', async (key, body, status, code) => {
    expect(await put(aShop(world), key, body)).toMatchObject({ status, body: { code } });
  });
});
