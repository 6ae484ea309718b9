import { readMilli } from '../../model/read-milli.ts';

/**
 * An amount of rupees as people and programs write it (`₹1,23,456.00`, `Rs. 12.5/-`, `१२`, `12,50`) in paise, without a
 * float. `undefined` for an empty cell, `null` for what is no amount, is below zero or names parts of a paisa.
 */
export function readAmount(cell: string): number | undefined | null {
  const plain = plainNumber(cell.replace(/^(?:₹|rs\.?|inr|रु\.?|रुपये)\s*/iu, '').replace(/\s*\/-$/u, ''));
  if (plain === undefined) return undefined;
  const match = AMOUNT.exec(plain ?? '');
  if (!match) return null;
  const [, whole = '', part = ''] = match;
  const paise = Number(whole) * 100 + Number(part.slice(0, 2).padEnd(2, '0'));
  return paise <= PAISE_MAX ? paise : null;
}

const AMOUNT = /^(\d{1,8})(?:\.(\d{0,2})0*)?$/;

/** The largest price of one piece: a crore. */
const PAISE_MAX = 1_000_000_000;

/** A quantity (`1,200`, `12.5 kg`, `१२`) in thousandths; answers as `readAmount` does. */
export function readQuantity(cell: string): number | undefined | null {
  const plain = plainNumber(cell.replace(/\s*[\p{L}.]+$/u, ''));
  if (plain === undefined) return cell.trim() === '' ? undefined : null;
  return plain === null ? null : readMilli(plain.replace(/(\.\d{3})0+$/, '$1'));
}

/** A rate (`18%`, `GST@5%`, `18`, `Exempt`) in basis points; answers as `readAmount` does. */
export function readRate(cell: string): number | undefined | null {
  const text = latinDigits(cell).trim().toLowerCase();
  if (text === '') return undefined;
  if (NO_TAX.has(text)) return 0;
  const match = /^(?:i?gst)?\s*@?\s*(\d{1,2})(?:\.(\d{1,2})0*)?\s*%?$/.exec(text);
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

const NO_TAX: ReadonlySet<string> = new Set(['nil', 'exempt', 'exempted', 'none', 'no tax', 'non gst', 'नहीं']);

/** Whether the tax is in the price (`Inclusive`, `yes`, `Exclusive`, `0`); `null` for another word. */
export function readYes(cell: string): boolean | undefined | null {
  const text = cell.trim().toLowerCase();
  if (text === '') return undefined;
  if (YES.has(text)) return true;
  return NO.has(text) ? false : null;
}

const YES: ReadonlySet<string> = new Set([
  'yes',
  'y',
  'true',
  '1',
  'inclusive',
  'included',
  'incl',
  'with tax',
  'हाँ',
  'हां',
]);
const NO: ReadonlySet<string> = new Set([
  'no',
  'n',
  'false',
  '0',
  'exclusive',
  'excluded',
  'excl',
  'without tax',
  'नहीं',
]);

/** A code as a scanner reads it: without what a spreadsheet puts around it. `null` where it has lost its digits. */
export function readCode(cell: string): string | undefined | null {
  const text = latinDigits(cell).trim().replace(/^'/, '');
  if (text === '') return undefined;
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(text)) return null;
  return text.replace(/^(\d+)\.0+$/, '$1');
}

/** The digits of a figure with a point, without grouping; undefined for nothing, null where commas stand at random. */
function plainNumber(cell: string): string | undefined | null {
  const text = latinDigits(cell).replace(/[\s\u00a0']/gu, '');
  if (text === '') return undefined;
  if (/^\d*(?:\.\d*)?$/.test(text)) return text.startsWith('.') ? `0${text}` : text;
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d*)?$/.test(text)) return text.replaceAll(',', '');
  return /^\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : null;
}

/** ० to ९ as 0 to 9. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u0966-\u096f]/gu, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO));

const DEVANAGARI_ZERO = 0x0966;
