import type { Cell } from '../bson/cell.ts';
import { afterPrefix, KeyWriter, tagOf } from '../bson/key.ts';
import { TYPE } from '../bson/types.ts';
import type { Index } from '../store/catalog.ts';
import type { KeyRange } from '../store/rows.ts';
import type { Constraint, Constraints } from './constraints.ts';

/** The key ranges of an index that a filter needs, and how many leading parts of the key they pin down. */
export type Bounds = Readonly<{ ranges: readonly KeyRange[]; pointParts: number; hasRange: boolean; isExact: boolean }>;

const POINTS_MAX = 1000;
const writer = new KeyWriter();

/** Equality on leading parts (every combination of `$in` values), then at most one range on the next part. */
export function boundsOf(index: Index, constraints: Constraints): Bounds {
  let prefixes = [writer.begin(index.id).take()];
  let pointParts = 0;
  let hasUsedArray = false;
  for (const [i, { path, isDescending }] of index.order.entries()) {
    const meetsArray = (index.multikey & (1 << i)) !== 0;
    const constraint = hasUsedArray && meetsArray ? undefined : constraints.get(path.text);
    const points = constraint?.points;
    if (!points || prefixes.length * points.length > POINTS_MAX) {
      const range = constraint && !points ? constraint : undefined;
      return withRange(index, prefixes, pointParts, range, isDescending, meetsArray);
    }
    prefixes = prefixes.flatMap((prefix) => points.map((point) => extend(prefix, point, isDescending)));
    hasUsedArray ||= meetsArray;
    pointParts++;
  }
  return { ranges: distinct(prefixes).map(rangeOfPrefix), pointParts, hasRange: false, isExact: true };
}

function withRange(
  index: Index,
  prefixes: readonly Buffer[],
  pointParts: number,
  constraint: Constraint | undefined,
  isDescending: boolean,
  meetsArray: boolean,
): Bounds {
  const hasRange = constraint !== undefined && (constraint.lower !== undefined || constraint.upper !== undefined);
  const ranges = distinct(prefixes).map((prefix) =>
    hasRange ? rangeWithin(prefix, constraint, isDescending, meetsArray) : rangeOfPrefix(prefix),
  );
  return { ranges, pointParts, hasRange, isExact: false };
}

function extend(prefix: Buffer, point: Cell, isDescending: boolean): Buffer {
  writer.beginPlain().add(point, isDescending);
  return Buffer.concat([prefix, writer.take()]);
}

function distinct(prefixes: readonly Buffer[]): readonly Buffer[] {
  if (prefixes.length === 1) return prefixes;
  const byText = new Map(prefixes.map((prefix) => [prefix.toString('latin1'), prefix]));
  return [...byText.values()].sort((a, b) => a.compare(b));
}

function rangeOfPrefix(prefix: Buffer): KeyRange {
  return { lo: prefix, hi: afterPrefix(prefix) };
}

/** Between the bounds, or from a bound to the edge of its class of type; an array may satisfy each by another element. */
function rangeWithin(prefix: Buffer, constraint: Constraint, isDescending: boolean, meetsArray: boolean): KeyRange {
  const lower = constraint.lower;
  const upper = meetsArray && lower ? undefined : constraint.upper;
  const type = (lower ?? upper)?.value.type ?? TYPE.null;
  const whole = rangeOfPrefix(Buffer.concat([prefix, Buffer.of(isDescending ? 0xff - tagOf(type) : tagOf(type))]));
  const first = isDescending ? upper : lower;
  const last = isDescending ? lower : upper;
  const lo = first && extend(prefix, first.value, isDescending);
  const hi = last && extend(prefix, last.value, isDescending);
  return {
    lo: lo ? (first.isInclusive ? lo : afterPrefix(lo)) : whole.lo,
    hi: hi ? (last.isInclusive ? afterPrefix(hi) : hi) : whole.hi,
  };
}
