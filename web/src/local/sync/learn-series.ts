import { parseNumber } from '@rmp/gst';
import type { NumberKind } from '@rmp/gst';
import type { LocalDb } from '../database.ts';
import { markOf, setMark } from '../tables/marks.ts';
import { seriesKey } from '../take-number.ts';
import { askOnce } from './ask.ts';
import type { Ask, Later } from './ask.ts';
import { memberOf } from './member-of.ts';

/**
 * Asks the server, once for a prefix, for the highest numbers of this device's series, so that a browser whose database
 * was lost goes on behind them. Lists are newest first and a device's serials grow, so its newest paper of a kind has
 * the highest; pages are read until one of each kind is found. What was issued and never sent cannot be known: should
 * such a number come up twice, the server keeps both papers and flags the second.
 */
export async function learnSeries(deps: SeriesDeps): Promise<Later | undefined> {
  const { db, prefix } = deps;
  if ((await markOf(db, 'series_known')) === prefix) return undefined;

  const highest = new Map<string, number>();
  for (const [path, kinds] of LISTS) {
    const later = await readNumbers(deps, path, kinds, highest);
    if (later) return later;
  }
  await db.transaction('rw', db.series, db.marks, async () => {
    for (const [key, serial] of highest) {
      const next = Math.max(serial + 1, (await db.series.get(key))?.next ?? 1);
      await db.series.put({ key, next });
    }
    await setMark(db, 'series_known', prefix);
  });
  return undefined;
}

export interface SeriesDeps {
  readonly db: LocalDb;
  readonly ask: Ask;
  readonly prefix: string;
}

/** Every list whose papers a device numbers, with the kinds in it: bills and memos, notes, vouchers. */
const LISTS = [
  ['/api/sales/sales', ['sale', 'memo']],
  ['/api/sales/notes', ['credit_note', 'debit_note']],
  ['/api/payment/payments', ['receipt_voucher', 'refund_voucher']],
] as const satisfies readonly (readonly [string, readonly NumberKind[]])[];

/** Two thousand papers by other counters since this one's last: it was not in use for long. */
const PAGES_MAX = 10;

async function readNumbers(
  { ask, prefix }: SeriesDeps,
  path: `/${string}`,
  kinds: readonly NumberKind[],
  highest: Map<string, number>,
): Promise<Later | undefined> {
  let cursor: string | undefined;
  const missing = new Set(kinds);
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const answer = await askOnce(ask, `${path}?limit=200${cursor === undefined ? '' : `&cursor=${cursor}`}`);
    if (answer.is === 'later') return answer;
    if (answer.is === 'refused') return undefined;

    const found = numbersIn(answer.body).flatMap((number) => oursIn(number, prefix));
    for (const { key, kind, serial } of found) {
      missing.delete(kind);
      highest.set(key, Math.max(serial, highest.get(key) ?? 0));
    }
    cursor = nextCursorIn(answer.body);
    if (missing.size === 0 || cursor === undefined) return undefined;
  }
  return undefined;
}

interface OwnNumber {
  readonly key: string;
  readonly kind: NumberKind;
  readonly serial: number;
}

function oursIn(number: string, prefix: string): readonly OwnNumber[] {
  const parsed = parseNumber(number);
  if (!parsed.ok || parsed.value.prefix !== prefix) return [];
  const { kind, financial_year, serial }: { kind: NumberKind; financial_year: string; serial: number } = parsed.value;
  return [{ key: seriesKey(prefix, kind, financial_year), kind, serial }];
}

function numbersIn(body: unknown): readonly string[] {
  const rows = memberOf(body, 'rows');
  if (!Array.isArray(rows)) return [];
  return rows.map((row: unknown) => memberOf(row, 'number')).filter((number) => typeof number === 'string');
}

function nextCursorIn(body: unknown): string | undefined {
  const cursor = memberOf(body, 'next_cursor');
  return typeof cursor === 'string' ? cursor : undefined;
}
