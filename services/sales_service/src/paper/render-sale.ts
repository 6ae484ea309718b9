import type { PaperQuery, Sale } from '@rmp/contracts/sales';
import { upiLink } from '@rmp/invoice-document';
import type { SalesDeps } from '../deps.ts';
import { orBusy } from './or-busy.ts';

/**
 * A sale as PDF. Only the sale itself, the query and the link to it decide what is on it, so the same version of a sale
 * gives the same bytes. While something is due, a QR asks for it.
 */
export const renderSale = (
  { renderer }: Pick<SalesDeps, 'renderer'>,
  sale: Sale,
  query: PaperQuery,
  shareUrl?: string,
): Promise<Uint8Array> =>
  orBusy(
    renderer.render('sale', sale, {
      ...query,
      balance_paise: sale.balance_before_paise,
      upi_link: payLink(sale),
      share_url: shareUrl,
    }),
  );

/** Without a reference: each attempt to pay makes its own, paper is read again and again. */
function payLink({ seller, number, due_paise, status }: Sale): string | undefined {
  if (seller.upi_id === undefined || due_paise === 0 || status === 'cancelled') return undefined;
  return upiLink({ upi_id: seller.upi_id, payee_name: seller.business_name, amount_paise: due_paise, note: number });
}
