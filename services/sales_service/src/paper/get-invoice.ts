import type { Produced, SaleId } from '@rmp/contracts';
import type { PaperQuery } from '@rmp/contracts/sales';
import type { Caller } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { getSale } from '../sales/get-sale.ts';
import { pdfAnswer } from './pdf-answer.ts';
import { renderSale } from './render-sale.ts';

/** The paper of a sale. Another tenant's is not found. */
export async function getInvoice(
  deps: SalesDeps,
  caller: Caller,
  saleId: SaleId,
  query: PaperQuery,
): Promise<Produced> {
  const sale = await getSale(deps, caller, saleId);
  return pdfAnswer(sale.number, await renderSale(deps, sale, query));
}
