import { milli, paise, QTY_MILLI_MAX } from '@rmp/gst';
import type { Milli, Paise } from '@rmp/gst';
import { partsOf } from './typing.ts';

/** What somebody at a keyboard meant with what stands in the one field of the counter. */
export type Entry =
  | { readonly is: 'nothing' }
  /** Of the active line. */
  | { readonly is: 'quantity'; readonly qty_milli: Milli }
  /** Of the next scan or pick; `rest` is what was typed behind the star. */
  | { readonly is: 'times'; readonly qty_milli: Milli; readonly rest: string }
  | { readonly is: 'open-price'; readonly unit_price_paise: Paise }
  | { readonly is: 'code'; readonly code: string }
  | { readonly is: 'name'; readonly text: string };

const QUANTITY = /^(?:\d{1,5}|\d{0,5}\.\d{1,3})$/;
const TIMES = /^(\d{1,5}|\d{0,5}\.\d{1,3})\s*\*(.*)$/;
const OPEN_PRICE = /^@\s*(\d{1,8}|\d{0,8}\.\d{1,2})$/;
const CODE = /^\d{6,}$/;

/** Reads the field: up to five digits or a decimal are a quantity, more are a code, `3*` counts, `@` is a price. */
export function readEntry(typed: string): Entry {
  const text = typed.trim();
  if (text === '') return { is: 'nothing' };
  if (QUANTITY.test(text)) return { is: 'quantity', qty_milli: quantityOf(text) };

  const [, count, rest = ''] = TIMES.exec(text) ?? [];
  if (count !== undefined) return { is: 'times', qty_milli: quantityOf(count), rest: rest.trim() };

  const [, price] = OPEN_PRICE.exec(text) ?? [];
  if (price !== undefined) return { is: 'open-price', unit_price_paise: paise(partsOf(price, 2)) };
  return CODE.test(text) ? { is: 'code', code: text } : { is: 'name', text };
}

const quantityOf = (text: string): Milli => milli(Math.min(partsOf(text, 3), QTY_MILLI_MAX));
