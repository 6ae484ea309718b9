import type { Filter, TenantDb } from '@rmp/service-kit';

/** Where a document stands among those of its kind: day, then seq, then id. All are fields of its collection. */
export interface DatedPlaces {
  readonly collection: string;
  readonly date: string;
  readonly id: string;
}

export const SALE_PLACES: DatedPlaces = { collection: 'sales', date: 'sold_date', id: 'sale_id' };
export const NOTE_PLACES: DatedPlaces = { collection: 'notes', date: 'note_date', id: 'note_id' };
export const DAY_BILL_PLACES: DatedPlaces = { collection: 'day_bills', date: 'bill_date', id: 'day_bill_id' };

export interface Reading {
  readonly fields: readonly string[];
  readonly atOnce: number;
}

/**
 * Every document of these days once, oldest day first, read off the index of dates page by page as somebody takes them.
 * One that changes meanwhile gets a later seq and would come again behind the others of its day: only the ids of one day
 * are remembered for that.
 */
export async function* datedPages<Row extends object>(
  db: TenantDb,
  places: DatedPlaces,
  { from, to }: { readonly from: string; readonly to: string },
  { fields, atOnce }: Reading,
): AsyncGenerator<readonly Row[]> {
  const documents = db.collection<Row>(places.collection);
  const options = {
    sort: { [places.date]: 1, seq: 1, [places.id]: 1 },
    projection: Object.fromEntries([places.date, 'seq', places.id, ...fields].map((field) => [field, 1] as const)),
  } as const;
  let ranges: readonly Filter[] = [{ [places.date]: { $gte: from, $lte: to } }];
  const isNew = onceADay(places);
  for (;;) {
    const page: Row[] = [];
    for (const range of ranges) {
      const left = atOnce - page.length;
      if (left > 0) page.push(...(await documents.find(range, { ...options, limit: left })));
    }
    const last = page.at(-1);
    if (!last) return;
    yield page.filter(isNew);
    if (page.length < atOnce) return;
    ranges = rangesAfter(last, places, to);
  }
}

function onceADay({ date, id }: DatedPlaces): (row: object) => boolean {
  let day: string | number | undefined;
  let seen = new Set<string | number | undefined>();
  return (row) => {
    const place = placeOf(row);
    if (place[date] !== day) seen = new Set();
    day = place[date];
    const isNew = !seen.has(place[id]);
    seen.add(place[id]);
    return isNew;
  };
}

function rangesAfter(last: object, { date, id }: DatedPlaces, to: string): readonly Filter[] {
  const row = placeOf(last);
  return [
    { [date]: row[date], seq: row['seq'], [id]: { $gt: row[id] } },
    { [date]: row[date], seq: { $gt: row['seq'] } },
    { [date]: { $gt: row[date], $lte: to } },
  ];
}

/** The cast: every row was read with its place. */
const placeOf = (row: object) => row as Readonly<Record<string, string | number>>;
