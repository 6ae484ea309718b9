import type { ItemFigures, TopItemRow, TopItemsTotals } from '@rmp/contracts/analytics';
import type { DateRange } from './date-range.ts';
import { addItemFigures, type ItemDay, noItem } from './item-sums.ts';

/** An item's month: its days under their two digits. */
export interface ItemMonth {
  readonly month: string;
  readonly item_key: string;
  readonly about: ItemDay['about'];
  readonly days: Readonly<Record<string, ItemFigures>>;
}

/** Sums months item by item as they are read, so that a long range needs room for its items alone. */
export class ItemRanking {
  readonly #range: DateRange;
  readonly #items = new Map<string, TopItemRow>();

  constructor(range: DateRange) {
    this.#range = range;
  }

  add({ month, item_key, about, days }: ItemMonth): void {
    const inRange = Object.entries(days).filter(([day]) => this.#covers(`${month}-${day}`));
    if (inRange.length === 0) return;
    const before = this.#items.get(item_key);
    const figures = inRange.reduce((sum, [, day]) => addItemFigures(sum, day), before ?? noItem);

    this.#items.set(item_key, { ...before, ...about, ...figures, net_paise: netOf(figures) });
  }

  /** What brought in most first. */
  top(limit: number): { readonly rows: readonly TopItemRow[]; readonly totals: TopItemsTotals } {
    const all = [...this.#items.values()];
    const { sold_paise, returned_paise } = all.reduce<ItemFigures>(addItemFigures, noItem);
    const rows = all.toSorted((a, b) => b.net_paise - a.net_paise || (a.name < b.name ? -1 : 1)).slice(0, limit);

    return { rows, totals: { items: all.length, sold_paise, returned_paise, net_paise: sold_paise - returned_paise } };
  }

  #covers(date: string): boolean {
    return this.#range.from_date <= date && date <= this.#range.to_date;
  }
}

const netOf = ({ sold_paise, returned_paise }: ItemFigures): number => sold_paise - returned_paise;

/** The months a range touches, oldest first. */
export function monthsOf({ from_date, to_date }: DateRange): readonly string[] {
  const months: string[] = [];
  for (let month = monthOf(from_date); month <= monthOf(to_date); month = monthAfter(month)) months.push(month);

  return months;
}

export const monthOf = (date: string): string => date.slice(0, 'yyyy-mm'.length);

/** The 32nd day of a month is in the next one. */
const monthAfter = (month: string): string => monthOf(new Date(Date.parse(`${month}-01`) + 31 * DAY_MS).toISOString());

const DAY_MS = 86_400_000;
