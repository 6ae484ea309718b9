import { inflateRawSync } from 'node:zlib';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saleId } from './support/ids.ts';
import { copyFirstBill } from './support/many-bills.ts';
import { aLine, aRequest } from './support/sales.ts';
import { openShop, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const november = 'from_date=2026-11-01&to_date=2026-11-30';

async function bytesOf(shop: Shop, query: string) {
  const authorization = `Bearer ${world.token({ tenant_id: shop.tenant })}`;
  const { statusCode, headers, rawPayload } = await world.service.app.inject({
    method: 'GET',
    url: `/sales/export?${query}`,
    headers: { authorization, 'x-tenant-id': shop.tenant },
  });
  return { status: statusCode, headers, bytes: rawPayload };
}

const rowsOf = (text: string): readonly string[] => text.split('\r\n').slice(1, -1);

/** The entries of a zip archive, found by its directory as readers do. */
function entriesOf(archive: Buffer): ReadonlyMap<string, string> {
  const end = archive.length - 22;
  const entries = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameLength] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const start = archive.readUInt32LE(at + 42);
    const name = archive.subarray(at + 46, at + 46 + nameLength).toString();
    const data = archive.subarray(start + 30 + nameLength, start + 30 + nameLength + packed);
    entries.set(name, inflateRawSync(data).toString());
    at += 46 + nameLength;
  }
  return entries;
}

describe('an export', () => {
  it('is a table of the bills of the days asked for, oldest day first', async () => {
    const shop = await openShop(world);
    const customer = { name: '=HYPERLINK("x"), राम', gstin: '27ABCDE1234F1Z0' };
    await shop.record(aRequest({ sale_id: saleId(1), sold_at: '2026-11-21T06:00:00Z', customer }));
    await shop.record(aRequest({ sale_id: saleId(2), sold_at: '2026-11-20T06:00:00Z' }));
    await shop.record(aRequest({ sale_id: saleId(3), sold_at: '2026-10-31T06:00:00Z' }));
    await shop.post(`/sales/${saleId(2)}/cancel`, {
      reason: 'typed twice',
      device_id: saleId(90),
      at: '2026-11-20T07:00:00Z',
    });

    const { status, headers, bytes } = await bytesOf(shop, `format=csv&${november}`);

    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="sales-2026-11-01-2026-11-30.csv"',
    });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(rowsOf(bytes.toString())).toEqual([
      '2026-11-20,2026-11-20T06:00:00.000Z,S/2627/000002,tax_invoice,cancelled,,,,08,105.00,0.00,0.00,100.00,2.50,2.50,0.00,0.00,0.00,0.00,105.00,105.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,',
      `2026-11-21,2026-11-21T06:00:00.000Z,S/2627/000001,tax_invoice,issued,"'=HYPERLINK(""x""), राम",,27ABCDE1234F1Z0,27,105.00,0.00,0.00,100.00,0.00,0.00,5.00,0.00,0.00,0.00,105.00,105.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,hsn-too-short`,
    ]);
  });

  it('as a workbook holds the same rows in cells a spreadsheet reads', async () => {
    const shop = await openShop(world);
    await shop.record(aRequest({ sale_id: saleId(1), customer: { name: 'A < B & "C"' } }));

    const { headers, bytes } = await bytesOf(shop, `format=xlsx&${november}`);

    const entries = entriesOf(bytes);
    expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect([...entries.keys()]).toContain('[Content_Types].xml');
    const sheet = entries.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet.match(/<row>/g)).toHaveLength(2);
    expect(sheet).toContain('<t xml:space="preserve">A &lt; B &amp; "C"</t>');
    expect(sheet).toContain('<c s="1"><v>105.00</v></c>');
    expect(sheet.endsWith('</sheetData></worksheet>')).toBe(true);
  });

  it('of many bills has each once, whatever page it was read on', async () => {
    const shop = await openShop(world);
    await shop.record(aRequest({ sale_id: saleId(1), lines: [aLine()] }));
    await copyFirstBill(world, shop, 2, 451);

    const { bytes } = await bytesOf(shop, `format=csv&${november}`);

    const rows = rowsOf(bytes.toString()).map((row) => row.split(','));
    expect(rows).toHaveLength(451);
    expect(new Set(rows.map(([, , number]) => number)).size).toBe(451);
    const dates = rows.map(([date]) => date);
    expect(dates).toEqual(dates.toSorted());
  });

  it('of days without a bill is its titles', async () => {
    const { bytes } = await bytesOf(await openShop(world), `format=csv&${november}`);

    expect(bytes.toString().startsWith('\uFEFFDate,Time (UTC),Number')).toBe(true);
    expect(rowsOf(bytes.toString())).toEqual([]);
  });

  it.each([
    ['a range that ends before it begins', 'format=csv&from_date=2026-11-02&to_date=2026-11-01', 422],
    ['more than 400 days', 'format=csv&from_date=2025-01-01&to_date=2026-11-01', 422],
    ['a format nobody reads', `format=doc&${november}`, 400],
    ['no days', 'format=csv', 400],
  ])('is refused for %s', async (_why, query, status) => {
    expect((await bytesOf(await openShop(world), query)).status).toBe(status);
  });
});
