import { BSON, Double, Int32, Long, MaxKey, MinKey, ObjectId } from 'mongodb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentCell, field, type Cell } from '../../src/bson/cell.ts';
import { compareCells } from '../../src/bson/compare.ts';
import { KeyWriter } from '../../src/bson/key.ts';

const writer = new KeyWriter();

function cellOf(value: unknown): Cell {
  const cell = field(documentCell(Buffer.from(BSON.serialize({ v: value }))), Buffer.from('v'));
  if (!cell) throw new Error('the value was serialized under v');
  return cell;
}

const scalar = fc.oneof(
  fc.integer().map((n) => new Int32(n)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => Long.fromBigInt(n)),
  fc.integer({ min: -4, max: 4 }).map((n) => Long.fromBigInt(2n ** 53n + BigInt(n))),
  fc.double().map((n) => new Double(n)),
  fc.string({ unit: 'binary' }),
  fc.date({ noInvalidDate: true }),
  fc.boolean(),
  fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.constantFrom(null, new MinKey(), new MaxKey()),
);
const value = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b', 'c', '\u0001'), scalar, { maxKeys: 3 }),
);

test('key bytes order as values do, upwards and downwards, alone and before another part', () => {
  fc.assert(
    fc.property(value, value, scalar, scalar, (x, y, p, q) => {
      const [a, b, c, d] = [cellOf(x), cellOf(y), cellOf(p), cellOf(q)];
      const order = Math.sign(compareCells(a, b));
      const both = order || Math.sign(compareCells(c, d));

      const up = (first: Cell) => writer.beginPlain().add(first, false).take();
      const down = (first: Cell) => writer.beginPlain().add(first, true).take();
      const two = (first: Cell, second: Cell) => writer.beginPlain().add(first, false).add(second, false).take();

      expect(up(a).compare(up(b))).toBe(order);
      expect(down(a).compare(down(b))).toBe(0 - order);
      expect(two(a, c).compare(two(b, d))).toBe(both);
    }),
    { numRuns: 3000 },
  );
});
