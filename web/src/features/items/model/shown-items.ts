import type { Item } from '@rmp/contracts/inventory';
import { stockMarkOf } from './stock-mark.ts';

/** What the list is narrowed to: everything, what runs short, or one category of the shop. */
export type Narrowing = 'all' | 'short' | `category:${string}`;

/** The items that fit what was typed, by name; what begins with it comes first. */
export function shownItems(items: readonly Item[], typed: string, narrowing: Narrowing): readonly Item[] {
  const wanted = plain(typed);
  return items
    .filter((item) => isWithin(item, narrowing))
    .map((item) => ({ item, rank: rankOf(item, wanted) }))
    .filter(({ rank }) => rank < NO_FIT)
    .toSorted((a, b) => a.rank - b.rank || ORDER.compare(a.item.name, b.item.name))
    .map(({ item }) => item);
}

/** The categories of the shop, by name. */
export function categoriesOf(items: readonly Item[]): readonly string[] {
  return [...new Set(items.flatMap(({ category }) => category ?? []))].toSorted(ORDER.compare);
}

export const shortOf = (items: readonly Item[]): readonly Item[] =>
  items.filter((item) => stockMarkOf(item) !== undefined);

const ORDER = new Intl.Collator('en-IN', { numeric: true });
const NO_FIT = 3;

/** Whether an item belongs to what the list is narrowed to. */
export function isWithin(item: Item, narrowing: Narrowing): boolean {
  if (narrowing === 'all') return true;
  return narrowing === 'short' ? stockMarkOf(item) !== undefined : `category:${item.category}` === narrowing;
}

function rankOf({ name, barcode, hsn }: Item, wanted: string): number {
  const text = plain(name);
  if (text.startsWith(wanted)) return 0;
  if (wanted.split(' ').every((part) => text.includes(part))) return 1;
  return barcode?.startsWith(wanted) || hsn?.startsWith(wanted) ? 2 : NO_FIT;
}

const plain = (text: string): string => text.normalize('NFC').toLocaleLowerCase('en-IN').trim().replace(/\s+/g, ' ');
