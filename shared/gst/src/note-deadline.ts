import type { TaxAmounts } from './bill.ts';
import { financialYearOf } from './financial-year.ts';

/**
 * The last day on which a credit note may lower tax: 30 November after the end of the financial year of the supply (Act
 * s.34(2)); a filed annual return may end it sooner. After it a note is a commercial one, without tax.
 */
export const lastDayForTaxNote = (supplyDate: string): string =>
  `${financialYearOf(supplyDate).ends.slice(0, 4)}-11-30`;

/** Whether a credit note on a bill comes too late to lower its tax. A bill without tax has no last day. */
export const isPastTaxNote = (
  bill: { readonly totals: TaxAmounts; readonly sold_date: string },
  noteDate: string,
): boolean => bearsTax(bill.totals) && noteDate > lastDayForTaxNote(bill.sold_date);

const bearsTax = ({ cgst_paise, sgst_paise, igst_paise, cess_paise }: TaxAmounts): boolean =>
  cgst_paise + sgst_paise + igst_paise + cess_paise > 0;
