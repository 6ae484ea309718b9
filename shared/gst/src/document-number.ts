import { isFinancialYearLabel } from './financial-year.ts';
import { isDevicePrefix } from './device-prefix.ts';
import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';

/** Series kinds of one device: sale documents, memos, credit and debit notes, receipt and refund vouchers. */
export type NumberKind = 'sale' | 'memo' | 'credit_note' | 'debit_note' | 'receipt_voucher' | 'refund_voucher';

/** One number of one of our series, taken apart. */
export interface DocumentNumberParts {
  readonly prefix: string;
  readonly kind: NumberKind;
  readonly financial_year: string;
  readonly serial: number;
}

export type NumberRefusal = { readonly code: 'number-not-allowed' } | { readonly code: 'number-not-ours' };

/** Rule 46(b): at most 16 letters, digits, hyphens and slashes; the e-invoice schema also forbids 0, / and - in front. */
export const DOCUMENT_NUMBER = /^[a-zA-Z1-9][a-zA-Z0-9/-]{0,15}$/;

/** Writes a number: `A/2627/000124`, `A-C/2627/000001`. Throws `RangeError` when the law or a series has no room for it. */
export function formatNumber({ prefix, kind, financial_year, serial }: DocumentNumberParts): string {
  const number = `${prefix}${markOf(kind)}/${financial_year}/${String(serial).padStart(SERIAL_DIGITS, '0')}`;
  if (parseNumber(number).ok && numberKey(number) === number) return number;
  throw new RangeError(`no document number: ${number}`);
}

/** Reads a number of one of our series, in either case. Refuses what the law does not allow, and what is not ours. */
export function parseNumber(text: string): Result<DocumentNumberParts, NumberRefusal> {
  if (!DOCUMENT_NUMBER.test(text)) return refuse({ code: 'number-not-allowed' });

  const [, prefix = '', mark = '', year = '', serial = ''] = OURS.exec(numberKey(text)) ?? [];
  const kind = KINDS.get(mark);
  const isOurs = kind !== undefined && isDevicePrefix(prefix) && isFinancialYearLabel(year) && Number(serial) > 0;
  return isOurs
    ? ok({ prefix, kind, financial_year: year, serial: Number(serial) })
    : refuse({ code: 'number-not-ours' });
}

/** The key two numbers are compared by: case does not tell them apart (GSTN advisory of 4 April 2025). */
export function numberKey(number: string): string {
  return number.toUpperCase();
}

const SERIAL_DIGITS = 6;

const KINDS: ReadonlyMap<string, NumberKind> = new Map([
  ['', 'sale'],
  ['-M', 'memo'],
  ['-C', 'credit_note'],
  ['-D', 'debit_note'],
  ['-R', 'receipt_voucher'],
  ['-F', 'refund_voucher'],
]);

/** Six digits, or more without a zero in front, so that every number is written in one way only. */
const OURS = /^([A-Z]+)(-[A-Z])?\/(\d{4})\/(\d{6}|[1-9]\d{6,})$/;

function markOf(kind: NumberKind): string {
  const mark = [...KINDS].find(([, name]) => name === kind);
  return mark?.[0] ?? '';
}
