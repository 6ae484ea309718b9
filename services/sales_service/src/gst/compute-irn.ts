import type { IrnAsked, IrnTold } from '@rmp/contracts/sales';
import { checkGstin, financialYearOf } from '@rmp/gst';
import { irnOf } from '@rmp/gst/returns';
import { Problem } from '@rmp/service-kit';

/** The reference number the portal will give a document. Throws `sales/gstin-invalid`. */
export async function computeIrn(asked: IrnAsked): Promise<IrnTold> {
  if (!checkGstin(asked.gstin).ok) throw new Problem('sales/gstin-invalid', { errors: [{ pointer: '/gstin' }] });
  return { irn: await irnOf(asked), financial_year: financialYearOf(asked.date).label };
}
