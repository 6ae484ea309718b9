import type { ItemTax } from '@rmp/contracts/inventory';

/**
 * The rate of an item on a day: the row that began last by then, or the first one for days before it. The rule is that of
 * the contract's `taxOn`, which would bring its schemas onto the page.
 */
export function taxOn(tax: readonly ItemTax[], date: string): ItemTax {
  const inOrder = tax.toSorted((a, b) => (a.from_date < b.from_date ? -1 : 1));
  const inForce = inOrder.findLast(({ from_date }) => from_date <= date) ?? inOrder[0];
  if (!inForce) throw new RangeError('an item has at least one tax row');
  return inForce;
}
