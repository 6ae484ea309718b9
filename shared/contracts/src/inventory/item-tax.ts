import type { ItemTax } from './shapes.ts';

/**
 * The rate of an item on a business day: the latest row that has begun by then. For days before the first row the first
 * one holds, so a bill dated before the item was entered still has a rate.
 */
export function taxOn(tax: readonly ItemTax[], date: string): ItemTax {
  const [first, ...later] = tax.toSorted((a, b) => (a.from_date < b.from_date ? -1 : 1));
  if (!first) throw new RangeError('an item has at least one tax row');
  return later.reduce((inForce, row) => (row.from_date <= date ? row : inForce), first);
}
