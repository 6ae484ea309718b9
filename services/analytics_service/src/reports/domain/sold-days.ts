import type { CloudEvent } from '@rmp/contracts';
import { FiguresOfSale, type SalesFigures } from '@rmp/contracts/analytics';
import { addFigures, noSales } from './sales-figures.ts';

/** What the shop sold on one business day. */
export interface SalesDay extends SalesFigures {
  readonly sold_date: string;
}

type Recorded = Pick<CloudEvent, 'type' | 'data'>;

/**
 * What the recorded sales among the events add to each day, by the figures printed on the bills, oldest day first.
 * Throws a `ZodError` on a recorded sale without them.
 */
export function soldDays(events: readonly Recorded[]): readonly SalesDay[] {
  const days = new Map<string, SalesDay>();
  for (const event of events) {
    if (event.type !== 'sales.sale-recorded.v1') continue;
    const { sold_date, ...figures } = soldDay(event);
    days.set(sold_date, { sold_date, ...addFigures(days.get(sold_date) ?? noSales, figures) });
  }

  return [...days.values()].toSorted((a, b) => (a.sold_date < b.sold_date ? -1 : 1));
}

function soldDay(event: Recorded): SalesDay {
  const { sale } = FiguresOfSale.parse(event.data);
  const { totals, sold_date, credit_paise } = sale;

  return { ...addFigures(noSales, { ...totals, bills: 1, credit_paise }), sold_date };
}
