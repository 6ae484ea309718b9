import type { Sale, SalePatch } from '@rmp/contracts/sales';

/** The sale with what the patch says. A mobile is the customer's; the rest of him stays as printed. */
export const amended = (sale: Sale, { note, tags, customer }: SalePatch, seq: number): Sale => ({
  ...sale,
  seq,
  ...(note !== undefined && { note }),
  ...(tags !== undefined && { tags }),
  ...(customer !== undefined && { customer: { ...sale.customer, ...customer } }),
});

/** What the audit log keeps of either side of the change. */
export const amendableOf = ({ note, tags, customer }: Sale): object => ({
  ...(note !== undefined && { note }),
  tags,
  ...(customer?.mobile !== undefined && { mobile: customer.mobile }),
});
