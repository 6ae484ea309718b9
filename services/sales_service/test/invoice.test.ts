import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s1 } from './support/bills.ts';
import { customerId, noteId, saleId } from './support/ids.ts';
import { aPicture } from './support/a-picture.ts';
import { linesOf } from './support/sales.ts';
import { customerChanged, imageKept, openShop, profileChanged, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const path = `/sales/${saleId(1)}/invoice`;

async function withS1(): Promise<Shop> {
  const shop = await openShop(world);
  await shop.hears(profileChanged(shop.tenant, 9, { upi_id: 'sharma@upi' }));
  await shop.hears(customerChanged(shop.tenant, 1, 1, { balance_paise: 45000 }));
  const { status, body } = await shop.record({
    sale_id: saleId(1),
    lines: linesOf(s1),
    bill_discount_paise: s1.bill_discount_paise,
    tenders: [
      { mode: 'cash', amount_paise: 30000 },
      { mode: 'upi', amount_paise: 20000 },
    ],
    customer: { customer_id: customerId(1), name: 'Ramesh Verma', mobile: '9876543210' },
  });
  expect({ status, before: body['balance_before_paise'] }).toEqual({ status: 201, before: 45000 });
  return shop;
}

/** The bytes of an answer; `inject` of the world reads text. */
async function bytesAt(shop: Shop, url: string) {
  const authorization = `Bearer ${world.token({ tenant_id: shop.tenant })}`;
  const headers = { authorization, 'x-tenant-id': shop.tenant };
  const { statusCode, headers: answered, rawPayload } = await world.service.app.inject({ method: 'GET', url, headers });
  return { status: statusCode, headers: answered, bytes: rawPayload };
}

describe('the paper of a sale', () => {
  it('is a PDF named after its number, the same bytes for the same version and question', async () => {
    const shop = await withS1();

    const [first, again] = [await bytesAt(shop, path), await bytesAt(shop, path)];
    const hindi = await bytesAt(shop, `${path}?locale=hi`);
    const roll = await bytesAt(shop, `${path}?format=80mm&copy=duplicate`);

    expect(first.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="S-2627-000001.pdf"',
    });
    expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect([hindi, roll].map(({ status, bytes }) => [status, bytes.equals(first.bytes)])).toEqual([
      [200, false],
      [200, false],
    ]);
  });

  it('stays as it was to the byte when the shop changes its name, its terms and its logo', async () => {
    const shop = await openShop(world);
    const [old, young] = [aPicture(90), aPicture(20)];
    await shop.hears(imageKept(shop.tenant, 10, old));
    await shop.hears(profileChanged(shop.tenant, 11, { paper: { style: { logo: old.image, terms: 'No returns' } } }));
    const sold = await shop.record({ sale_id: saleId(1), lines: linesOf(s1) });
    const printed = await bytesAt(shop, path);

    await shop.hears(imageKept(shop.tenant, 12, young));
    const paper = { style: { logo: young.image, terms: 'Cash only' } };
    await shop.hears(profileChanged(shop.tenant, 13, { business_name: 'Sharma & Sons', paper }));
    const [again, plain] = [await bytesAt(shop, path), await bytesAt(shop, `${path}?copy=reprint`)];
    const next = await shop.record({ sale_id: saleId(2), lines: linesOf(s1) });

    expect(sold.body['seller']).toMatchObject({ paper: { logo: old.image, terms: 'No returns' } });
    expect(next.body['seller']).toMatchObject({ business_name: 'Sharma & Sons', paper: paper.style });
    expect(printed.bytes.toString('latin1')).toContain('/Subtype /Image');
    expect(again.bytes.equals(printed.bytes)).toBe(true);
    expect(plain.bytes.equals(printed.bytes)).toBe(false);
  });

  it('is there for a credit note too', async () => {
    const shop = await withS1();
    await shop.post(`/sales/${saleId(1)}/returns`, {
      note_id: noteId(1),
      lines: [{ line_no: 5, qty_milli: 1000 }],
      refund: { mode: 'udhaar' },
    });

    const { headers, bytes } = await bytesAt(shop, `/notes/${noteId(1)}/document?format=a5`);

    expect(headers['content-disposition']).toBe('inline; filename="S-C-2627-000001.pdf"');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([
    ['a paper nobody has', '?format=a3'],
    ['a copy nobody knows', '?copy=fourth'],
    ['a language we do not print', '?locale=ta'],
  ])('is refused on %s', async (_what, query) => {
    const shop = await openShop(world);

    expect(await shop.get(`${path}${query}`)).toMatchObject({ status: 400, body: { code: 'common/invalid' } });
  });
});
