import type { PaperQuery, Sale } from '@rmp/contracts/sales';
import { upiLink } from '@rmp/invoice-document';
import type { SalesDeps } from '../deps.ts';
import { imagesFor } from './images-for.ts';
import { orBusy } from './or-busy.ts';

/**
 * A sale as PDF. Only the sale itself, the query and the link to it decide what is on it, so the same version of a sale
 * gives the same bytes, whatever became of the shop's profile. While something is due, a QR asks for it.
 */
export async function renderSale(
  deps: Pick<SalesDeps, 'renderer' | 'tenantDb'>,
  sale: Sale,
  query: PaperQuery,
  shareUrl?: string,
): Promise<Uint8Array> {
  const options = {
    ...query,
    balance_paise: sale.balance_before_paise,
    images: await imagesFor(deps, sale),
    upi_link: payLink(sale),
    share_url: shareUrl,
  };
  return orBusy(deps.renderer.render('sale', sale, options));
}

/** Without a reference: each attempt to pay makes its own, paper is read again and again. */
function payLink({ seller, number, due_paise, status }: Sale): string | undefined {
  if (seller.upi_id === undefined || due_paise === 0 || status === 'cancelled') return undefined;
  return upiLink({ upi_id: seller.upi_id, payee_name: seller.business_name, amount_paise: due_paise, note: number });
}
