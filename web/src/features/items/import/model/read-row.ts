import { rateInForce, unitCodeOf } from '@rmp/gst';
import { basisPoints } from '@rmp/gst';
import { shopUnitOf } from '../../model/units.ts';
import type { ItemDraft } from '../../model/item-draft.ts';
import { typedMilli } from '../../model/read-milli.ts';
import type { ImportField, Mapping } from './columns.ts';
import { latinDigits, readAmount, readCode, readQuantity, readRate, readYes } from './read-cell.ts';

/** Why a cell cannot be taken; the words say how to mend it. */
export type CellFault =
  | 'missing'
  | 'no_amount'
  | 'no_quantity'
  | 'no_rate'
  | 'rate_not_in_force'
  | 'no_hsn'
  | 'above_mrp'
  | 'digits_lost'
  | 'no_yes'
  | 'too_long';

export interface RowFault {
  readonly field: ImportField;
  readonly fault: CellFault;
  /** The cell as it came. */
  readonly value: string;
}

/** What a row says of an item: only what its columns hold. */
export type RowDraft = Partial<ItemDraft> & { readonly cost_paise?: number };

export interface ReadRow {
  readonly draft: RowDraft;
  readonly faults: readonly RowFault[];
}

/** Reads one row by the columns given. An empty cell says nothing, but a name and a price there must be. */
export function readRow(row: readonly string[], mapping: Mapping, today: string): ReadRow {
  const faults: RowFault[] = [];
  const cell = (field: ImportField): string => row[mapping[field] ?? -1] ?? '';
  const take = <Value>(field: ImportField, read: (cell: string) => Value | undefined | null, fault: CellFault) => {
    const value = read(cell(field));
    if (value === null) faults.push({ field, fault, value: cell(field) });
    return value ?? undefined;
  };
  const refuse = (field: ImportField, fault: CellFault) => faults.push({ field, fault, value: cell(field) });

  const name = cell('name');
  const sell_price_paise = take('sell_price', readAmount, 'no_amount');
  const mrp_paise = take('mrp', readAmount, 'no_amount');
  const gst_rate_bp = take('gst', readRate, 'no_rate');
  const hsn = take('hsn', readHsn, 'no_hsn');
  const barcode = take('barcode', readCode, 'digits_lost');
  const low = take('low_stock', readQuantity, 'no_quantity');
  const stock = take('stock', readQuantity, 'no_quantity');
  const cost_paise = take('cost', readAmount, 'no_amount');
  const price_includes_tax = take('tax_inside', readYes, 'no_yes');
  const category = cell('category');

  if (name === '') refuse('name', 'missing');
  if (cell('sell_price') === '') refuse('sell_price', 'missing');
  if ((sell_price_paise ?? 0) > (mrp_paise ?? Infinity)) refuse('sell_price', 'above_mrp');
  if (gst_rate_bp !== undefined && !rateInForce(basisPoints(gst_rate_bp), today)) refuse('gst', 'rate_not_in_force');
  if (name.length > NAME_MAX) refuse('name', 'too_long');
  if ((barcode?.length ?? 0) > CODE_MAX) refuse('barcode', 'too_long');
  if (category.length > CATEGORY_MAX) refuse('category', 'too_long');

  const unit = readUnit(cell('unit'));
  return {
    faults,
    draft: {
      name,
      ...(unit !== undefined && { unit }),
      ...(sell_price_paise !== undefined && { sell_price_paise }),
      ...(mrp_paise !== undefined && { mrp_paise }),
      ...(gst_rate_bp !== undefined && { gst_rate_bp }),
      ...(price_includes_tax !== undefined && { price_includes_tax }),
      ...(hsn !== undefined && { hsn }),
      ...(barcode !== undefined && { barcode }),
      ...(category !== '' && { category }),
      ...(low !== undefined && { low_stock: typedMilli(low) }),
      ...(stock !== undefined && { opening_stock: typedMilli(stock) }),
      ...(cost_paise !== undefined && { cost_paise }),
    },
  };
}

const NAME_MAX = 120;
const CODE_MAX = 64;
const CATEGORY_MAX = 60;

/** `3401`, `3401 11`; a zero in front that a spreadsheet took is put back where only that is missing. */
function readHsn(cell: string): string | undefined | null {
  const digits = latinDigits(cell).replace(/[\s.]/gu, '').replace(/^'/, '');
  if (digits === '') return undefined;
  if (!/^\d{1,8}$/.test(digits)) return null;
  return digits.length % 2 === 0 ? digits : `0${digits}`;
}

/** `KILOGRAMS (Kg)`, `Kg` and `kg` are a kilogram; a word we do not know stays the shop's own. */
function readUnit(cell: string): string | undefined {
  if (cell === '') return undefined;
  const [, outside = '', inside = ''] = /^([^(]*)(?:\(([^)]*)\))?/u.exec(cell) ?? [];
  const words = [outside, inside, outside.replace(/s$/i, '')].map((word) => word.trim()).filter((word) => word !== '');
  const known = words.find((word) => shopUnitOf(word) !== undefined);
  return known === undefined ? cell.slice(0, UNIT_MAX) : unitCodeOf(known);
}

const UNIT_MAX = 20;
