import type { NewSaleLine, SaleLine } from '@rmp/contracts/sales';
import { taxOn } from '@rmp/contracts/inventory';
import { basisPoints, ok, refuse, ZERO_PAISE } from '@rmp/gst';
import type { Result } from '@rmp/gst';
import type { KnownItem, KnownItems } from './circumstances.ts';
import { numberLines } from './number-lines.ts';
import { present } from './present.ts';
import type { SaleRefusal } from './refusal.ts';

/** A line with everything its price depends on, and nothing computed yet. */
export type CompleteLine = Pick<
  SaleLine,
  | 'line_no'
  | 'item_id'
  | 'name'
  | 'hsn'
  | 'unit'
  | 'qty_milli'
  | 'unit_price_paise'
  | 'price_includes_tax'
  | 'gst_rate_bp'
  | 'treatment'
  | 'cess_rate_bp'
  | 'cess_per_unit_paise'
  | 'mrp_paise'
  | 'above_mrp_reason'
  | 'discount_paise'
>;

/** What a line must have, from itself or from its item. */
export const NEEDED = ['name', 'unit', 'unit_price_paise', 'price_includes_tax', 'gst_rate_bp'] as const;

interface Filling {
  readonly items: KnownItems;
  /** Day of the document: an item's rate depends on it. */
  readonly date: string;
  /** Only a regular dealer's lines bear a rate; for the others any rate in the catalogue waits for better days. */
  readonly bearsTax: boolean;
}

/** Whether the line can be priced without asking the catalogue. */
export const isComplete = (line: NewSaleLine): boolean => NEEDED.every((field) => line[field] !== undefined);

/** Fills each line of a request from its item with what the line itself does not say. */
export function completeLines(lines: readonly NewSaleLine[], filling: Filling): Result<CompleteLine[], SaleRefusal> {
  const numbers = numberLines(lines);
  if (!numbers.ok) return numbers;

  const complete: CompleteLine[] = [];
  for (const [index, line] of lines.entries()) {
    const filled = completeLine(line, index, numbers.value[index] ?? index + 1, filling);
    if (!filled.ok) return filled;
    complete.push(filled.value);
  }
  return ok(complete);
}

function completeLine(
  line: NewSaleLine,
  index: number,
  lineNo: number,
  { items, date, bearsTax }: Filling,
): Result<CompleteLine, SaleRefusal> {
  const known = line.item_id && items.get(line.item_id);
  const item = known?.deleted_at === undefined ? known : undefined;
  if (line.item_id && !item && !isComplete(line)) return refuse(unknownItem(line, index));

  const told: Filled = { ...(item && fromItem(item, date)), ...line };
  const filled = bearsTax ? told : withoutTax(told);
  const { name, unit, unit_price_paise, price_includes_tax, gst_rate_bp } = filled;
  const isWhole =
    name !== undefined &&
    unit !== undefined &&
    unit_price_paise !== undefined &&
    price_includes_tax !== undefined &&
    gst_rate_bp !== undefined;
  if (!isWhole) return refuse(incomplete(filled, index));

  return ok(
    present({
      line_no: lineNo,
      item_id: line.item_id,
      name,
      hsn: filled.hsn,
      unit,
      qty_milli: line.qty_milli,
      unit_price_paise,
      price_includes_tax,
      gst_rate_bp,
      treatment: filled.treatment,
      cess_rate_bp: filled.cess_rate_bp,
      cess_per_unit_paise: filled.cess_per_unit_paise,
      mrp_paise: filled.mrp_paise,
      above_mrp_reason: line.above_mrp_reason,
      discount_paise: line.discount_paise ?? ZERO_PAISE,
    }),
  );
}

type Filled = Omit<NewSaleLine, 'qty_milli'>;

function fromItem(item: KnownItem, date: string): Filled {
  const { gst_rate_bp, treatment, cess_rate_bp, cess_per_unit_paise } = taxOn(item.tax, date);
  const { name, unit, hsn, mrp_paise, price_includes_tax, sell_price_paise } = item;
  return present({
    name,
    unit,
    hsn,
    mrp_paise,
    price_includes_tax,
    unit_price_paise: sell_price_paise,
    gst_rate_bp,
    treatment,
    cess_rate_bp,
    cess_per_unit_paise,
  });
}

/** Without tax, whether the price includes it makes no difference, so nobody is asked. */
const withoutTax = (line: Filled): Filled => ({
  ...line,
  price_includes_tax: line.price_includes_tax ?? true,
  gst_rate_bp: basisPoints(0),
  cess_rate_bp: undefined,
  cess_per_unit_paise: undefined,
});

const unknownItem = (line: NewSaleLine, index: number): SaleRefusal => ({
  code: 'sales/unknown-item',
  item_id: line.item_id,
  errors: [{ pointer: `/lines/${index}/item_id` }],
});

function incomplete(filled: Filled, index: number): SaleRefusal {
  const missing = NEEDED.filter((field) => filled[field] === undefined);
  return {
    code: 'sales/line-incomplete',
    errors: missing.map((field) => ({ pointer: `/lines/${index}/${field}`, detail: 'name an item or send it' })),
  };
}
