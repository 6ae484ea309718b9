import type { NumberKind } from '@rmp/gst';

/**
 * The series of a device, one per kind of paper, follow from its prefix: bills `A/2627/000124`, memos of small sales
 * `A-M/2627/000001`, credit notes `A-C/2627/000001`, debit notes `A-D/…`, receipt vouchers `A-R/…`, refund vouchers `A-F/…`. The year in the middle is
 * that of the paper's own IST date; each series counts from 1 in each year.
 */
export const seriesOf = (prefix: string): Readonly<Record<NumberKind, string>> => ({
  sale: prefix,
  memo: `${prefix}-M`,
  credit_note: `${prefix}-C`,
  debit_note: `${prefix}-D`,
  receipt_voucher: `${prefix}-R`,
  refund_voucher: `${prefix}-F`,
});
