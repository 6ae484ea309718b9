import type { SheetData, SheetKind } from '../data/paper-data.ts';
import type { PaperOptions } from '../data/paper-options.ts';
import type { Sheet } from './sheet.ts';
import { sheetOfDayBill } from './sheet-of-day-bill.ts';
import { sheetOfNote } from './sheet-of-note.ts';
import { sheetOfReceipt } from './sheet-of-receipt.ts';
import { sheetOfSale } from './sheet-of-sale.ts';

const SHEETS: { readonly [Kind in SheetKind]: (data: SheetData[Kind], options: PaperOptions) => Sheet } = {
  sale: sheetOfSale,
  note: sheetOfNote,
  receipt: sheetOfReceipt,
  day_bill: sheetOfDayBill,
};

/** A document as final words and figures. */
export function sheetOf<Kind extends SheetKind>(kind: Kind, data: SheetData[Kind], options: PaperOptions): Sheet {
  return SHEETS[kind](data, options);
}
