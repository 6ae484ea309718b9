import { numberKey } from '../document-number.ts';
import { financialYearOf } from '../financial-year.ts';

/** Kinds of e-invoice: invoice, credit note, debit note. */
export type EinvoiceType = 'INV' | 'CRN' | 'DBN';

export interface IrnParts {
  readonly gstin: string;
  readonly date: string;
  readonly type: EinvoiceType;
  readonly number: string;
}

/**
 * The invoice reference number the portal will give: SHA-256, in lower-case hex, of GSTIN, financial year (`2026-27`),
 * type and number in capitals, without separators. A document that was sent twice is recognised by it.
 */
export async function irnOf(parts: IrnParts): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(irnSource(parts)));
  return new Uint8Array(digest).reduce((hex, byte) => hex + byte.toString(16).padStart(2, '0'), '');
}

function irnSource({ gstin, date, type, number }: IrnParts): string {
  const { starts, ends } = financialYearOf(date);
  return `${gstin}${starts.slice(0, 4)}-${ends.slice(2, 4)}${type}${numberKey(number)}`;
}
