import type { SaleSummary } from '@rmp/contracts/sales';
import {
  type Filter,
  type Page,
  type PageQuery,
  Problem,
  readCursor,
  type TenantCollection,
  writeCursor,
} from '@rmp/service-kit';

interface DatesWanted {
  readonly query: Pick<PageQuery, 'limit' | 'cursor'>;
  /** Bounds of `sold_date`. */
  readonly dates: Filter;
  readonly projection: Readonly<Record<string, 0 | 1>>;
}

/** The last row given, and the highest seq seen so far. */
type Place = readonly [soldDate: string, seq: number, saleId: string, seenTo: number];

const sort = { sold_date: -1, seq: -1, sale_id: -1 } as const;

/** Bills of some days, the newest day first, read off the index of dates: plain ranges, one after the other. */
export async function readPageByDate(
  sales: { readonly find: TenantCollection<SaleSummary>['find'] },
  { query, dates, projection }: DatesWanted,
): Promise<Page<SaleSummary>> {
  const place = query.cursor === undefined ? undefined : placeIn(query.cursor);
  const rows: SaleSummary[] = [];
  for (const range of rangesAfter(dates, place)) {
    const left = query.limit + 1 - rows.length;
    if (left > 0) rows.push(...(await sales.find(range, { sort, projection, limit: left })));
  }

  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  const seenTo = shown.reduce((highest, { seq }) => Math.max(highest, seq), place?.[3] ?? 0);
  return {
    rows: shown,
    next_cursor: last ? writeCursor([last.sold_date, last.seq, last.sale_id, seenTo]) : null,
    as_of: writeCursor([seenTo, HIGHEST_ID, seenTo]),
  };
}

/** Behind every id of its seq, in the cursors of `readPage`. */
const HIGHEST_ID = '\uffff';

function rangesAfter(dates: Filter, place: Place | undefined): readonly Filter[] {
  if (!place) return [{ sold_date: dates }];
  const [day, seq, saleId] = place;

  return [
    { sold_date: day, seq, sale_id: { $lt: saleId } },
    { sold_date: day, seq: { $lt: seq } },
    { sold_date: { ...dates, $lt: day } },
  ];
}

function placeIn(cursor: string): Place {
  const [day, seq, saleId, seenTo] = readCursor(cursor, '/cursor');
  const isOurs =
    typeof day === 'string' && typeof saleId === 'string' && Number.isSafeInteger(seq) && Number.isSafeInteger(seenTo);
  if (isOurs) return [day, seq as number, saleId, seenTo as number];
  throw new Problem('common/invalid', {
    errors: [{ pointer: '/cursor', in: 'query', detail: 'not a cursor of this list' }],
  });
}
