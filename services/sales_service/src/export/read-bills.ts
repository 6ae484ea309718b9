import type { Filter, TenantDb } from '@rmp/service-kit';
import { EXPORTED, type ExportedSale } from './domain/columns.ts';

const BILLS_AT_ONCE = 200;
const sort = { sold_date: 1, seq: 1, sale_id: 1 } as const;
const projection = Object.fromEntries(EXPORTED.map((field) => [field, 1] as const));

/** Every bill of these days, oldest day first, read off the index of dates page by page as somebody takes them. */
export async function* readBills(db: TenantDb, from: string, to: string): AsyncGenerator<readonly ExportedSale[]> {
  const sales = db.collection<ExportedSale>('sales');
  let ranges: readonly Filter[] = [{ sold_date: { $gte: from, $lte: to } }];
  for (;;) {
    const page: ExportedSale[] = [];
    for (const range of ranges) {
      const left = BILLS_AT_ONCE - page.length;
      if (left > 0) page.push(...(await sales.find(range, { sort, projection, limit: left })));
    }
    const last = page.at(-1);
    if (!last) return;
    yield page;
    if (page.length < BILLS_AT_ONCE) return;
    ranges = rangesAfter(last, to);
  }
}

const rangesAfter = ({ sold_date, seq, sale_id }: ExportedSale, to: string): readonly Filter[] => [
  { sold_date, seq, sale_id: { $gt: sale_id } },
  { sold_date, seq: { $gt: seq } },
  { sold_date: { $gt: sold_date, $lte: to } },
];
