import type { TaxAmounts } from './bill.ts';
import { financialYearOf } from './financial-year.ts';

/** What a shop says of a financial year (`2526`): the day its annual return was filed, once it was. */
export interface FiledYear {
  readonly financial_year: string;
  readonly annual_return_date?: string | undefined;
}

/**
 * The last day on which a credit note may lower tax: 30 November after the end of the financial year of the supply, or
 * the day its annual return was filed, if that is earlier (Act s.34(2)). After it a note is a commercial one, without tax.
 */
export function lastDayForTaxNote(supplyDate: string, years: readonly FiledYear[] = []): string {
  const { ends, label } = financialYearOf(supplyDate);
  const november = `${ends.slice(0, 4)}-11-30`;
  const filed = years.find(({ financial_year }) => financial_year === label)?.annual_return_date ?? november;
  return filed < november ? filed : november;
}

/** Whether a credit note on a bill comes too late to lower its tax. A bill without tax has no last day. */
export const isPastTaxNote = (
  bill: { readonly totals: TaxAmounts; readonly sold_date: string },
  noteDate: string,
  years: readonly FiledYear[] = [],
): boolean => bearsTax(bill.totals) && noteDate > lastDayForTaxNote(bill.sold_date, years);

const bearsTax = ({ cgst_paise, sgst_paise, igst_paise, cess_paise }: TaxAmounts): boolean =>
  cgst_paise + sgst_paise + igst_paise + cess_paise > 0;
