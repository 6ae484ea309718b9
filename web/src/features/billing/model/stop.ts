import type { Item } from '@rmp/contracts/inventory';
import type { CounterStop } from '@rmp/contracts/tenant';
import type { Draft, DraftLine } from './draft.ts';
import { lineFigures } from './line-figures.ts';
import type { PricedDraft } from './price-draft.ts';
import type { Settlement } from './settle.ts';
import { warnLine } from './warn-line.ts';
import type { LineWarning } from './warn-line.ts';

/** What the owner lets nobody but himself pass, on the bill as it stands. */
export type Stop =
  | { readonly of: 'line'; readonly name: string; readonly warning: LineWarning }
  | { readonly of: 'limit'; readonly due_paise: number; readonly limit_paise: number }
  | { readonly of: 'price'; readonly name: string };

/** What is known around a bill. Amounts in paise. */
export interface AroundBill {
  readonly items: ReadonlyMap<string, Item>;
  readonly priced: PricedDraft | undefined;
  readonly settlement: Settlement;
  readonly balance: number;
  readonly limit: number | undefined;
}

/** The first warning on the bill that the owner made a stop; undefined when it may go on. */
export function stopOf(draft: Draft, around: AroundBill, stops: readonly CounterStop[]): Stop | undefined {
  const figures = lineFigures(draft, around.priced);
  for (const line of draft.lines) {
    if (isWithoutPrice(line, draft.active) && stops.includes('no-price')) return { of: 'price', name: line.name };
    const warning = warnLine(
      { ...line, above_mrp_reason: undefined }, // a reason explains a price; it does not make whoever types it the owner
      line.item_id && around.items.get(line.item_id),
      figures.get(line.line_id)?.total_paise,
    );
    if (warning && stops.includes(STOP_OF[warning.of])) return { of: 'line', name: line.name, warning };
  }
  const due_paise = around.balance + around.settlement.udhaar_paise;
  const isOver = around.settlement.udhaar_paise > 0 && around.limit !== undefined && due_paise > around.limit;
  return isOver && stops.includes('over-limit')
    ? { of: 'limit', due_paise, limit_paise: around.limit ?? 0 }
    : undefined;
}

const STOP_OF = { mrp: 'above-mrp', stock: 'stock-below-zero' } as const satisfies Record<
  LineWarning['of'],
  CounterStop
>;

/** A rate somebody is about to type is none yet. */
const isWithoutPrice = ({ line_id, unit_price_paise }: DraftLine, active: Draft['active']): boolean =>
  unit_price_paise === 0 && !(active.on === 'line' && active.line_id === line_id);
