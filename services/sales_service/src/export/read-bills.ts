import type { Filter, TenantDb } from '@rmp/service-kit';
import { EXPORTED, type ExportedSale } from './domain/columns.ts';

const BILLS_AT_ONCE = 200;
const PLACES_AT_ONCE = 1000;

const PLACE = ['sold_date', 'seq', 'sale_id'] as const;
type Place = Pick<ExportedSale, (typeof PLACE)[number]>;

/** Every bill of these days, oldest day first, read off the index of dates page by page as somebody takes them. */
export const readBills = (db: TenantDb, from: string, to: string): AsyncGenerator<readonly ExportedSale[]> =>
  pagesOf<ExportedSale>(db, from, to, { fields: EXPORTED, atOnce: BILLS_AT_ONCE });

/** How many bills there are of these days. */
export async function countBills(db: TenantDb, from: string, to: string): Promise<number> {
  let bills = 0;
  for await (const page of pagesOf<Place>(db, from, to, { fields: PLACE, atOnce: PLACES_AT_ONCE }))
    bills += page.length;
  return bills;
}

interface Reading<Bill> {
  readonly fields: readonly (keyof Bill & string)[];
  readonly atOnce: number;
}

async function* pagesOf<Bill extends Place>(
  db: TenantDb,
  from: string,
  to: string,
  { fields, atOnce }: Reading<Bill>,
): AsyncGenerator<readonly Bill[]> {
  const sales = db.collection<Bill>('sales');
  const options = { sort: { sold_date: 1, seq: 1, sale_id: 1 }, projection: projectionOf(fields) } as const;
  let ranges: readonly Filter[] = [{ sold_date: { $gte: from, $lte: to } }];
  for (;;) {
    const page: Bill[] = [];
    for (const range of ranges) {
      const left = atOnce - page.length;
      if (left > 0) page.push(...(await sales.find(range, { ...options, limit: left })));
    }
    const last = page.at(-1);
    if (!last) return;
    yield page;
    if (page.length < atOnce) return;
    ranges = rangesAfter(last, to);
  }
}

const projectionOf = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, 1] as const));

const rangesAfter = ({ sold_date, seq, sale_id }: Place, to: string): readonly Filter[] => [
  { sold_date, seq, sale_id: { $gt: sale_id } },
  { sold_date, seq: { $gt: seq } },
  { sold_date: { $gt: sold_date, $lte: to } },
];
