import type { SalesFigures, SalesTotals } from '@rmp/contracts/analytics';

/** No bill at all. */
export const noSales: SalesFigures = {
  bills: 0,
  gross_paise: 0,
  discount_paise: 0,
  charges_paise: 0,
  taxable_paise: 0,
  cgst_paise: 0,
  sgst_paise: 0,
  igst_paise: 0,
  cess_paise: 0,
  round_off_paise: 0,
  payable_paise: 0,
  credit_paise: 0,
  cancelled_bills: 0,
  cancelled_paise: 0,
  credit_notes: 0,
  returned_paise: 0,
  debit_notes: 0,
  debited_paise: 0,
};

/** The sum, figure by figure. Integers, so the order of adding never matters. */
export const addFigures = (a: SalesFigures, b: SalesFigures): SalesFigures => ({
  bills: a.bills + b.bills,
  gross_paise: a.gross_paise + b.gross_paise,
  discount_paise: a.discount_paise + b.discount_paise,
  charges_paise: a.charges_paise + b.charges_paise,
  taxable_paise: a.taxable_paise + b.taxable_paise,
  cgst_paise: a.cgst_paise + b.cgst_paise,
  sgst_paise: a.sgst_paise + b.sgst_paise,
  igst_paise: a.igst_paise + b.igst_paise,
  cess_paise: a.cess_paise + b.cess_paise,
  round_off_paise: a.round_off_paise + b.round_off_paise,
  payable_paise: a.payable_paise + b.payable_paise,
  credit_paise: a.credit_paise + b.credit_paise,
  cancelled_bills: a.cancelled_bills + b.cancelled_bills,
  cancelled_paise: a.cancelled_paise + b.cancelled_paise,
  credit_notes: a.credit_notes + b.credit_notes,
  returned_paise: a.returned_paise + b.returned_paise,
  debit_notes: a.debit_notes + b.debit_notes,
  debited_paise: a.debited_paise + b.debited_paise,
});

export const sumFigures = (rows: readonly SalesFigures[]): SalesFigures => rows.reduce(addFigures, noSales);

/** With what is left of the bills after cancellations and notes. */
export const withNet = (figures: SalesFigures): SalesTotals => ({
  ...figures,
  net_paise: figures.payable_paise - figures.cancelled_paise - figures.returned_paise + figures.debited_paise,
});
