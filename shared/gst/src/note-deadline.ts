import { financialYearOf } from './financial-year.ts';

/**
 * The last day on which a credit note may lower tax: 30 November after the end of the financial year of the supply (Act
 * s.34(2)); a filed annual return may end it sooner. After it a note is a commercial one, without tax.
 */
export const lastDayForTaxNote = (supplyDate: string): string =>
  `${financialYearOf(supplyDate).ends.slice(0, 4)}-11-30`;
