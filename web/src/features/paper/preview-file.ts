import type { SellerSnapshot } from '@rmp/contracts/sales';
import { upiLink } from '@rmp/invoice-document';
import type { PaperFormat, PaperLocale } from '@rmp/invoice-document';
import { imagesFor } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { now, today } from '#platform/clock.ts';
import { drawPaper } from './draw-paper.ts';
import { sampleBill } from './model/sample-bill.ts';
import { previewPages } from './preview-pages.ts';

/** What the customer of the sample owed before, in paise: so that the old balance has something to show. */
const OLD_BALANCE_PAISE = 45_000;

/** How a bill of this seller looks on this paper: the real document, as pictures of its pages. */
export async function previewOf(
  db: LocalDb,
  seller: SellerSnapshot,
  format: PaperFormat,
  locale: PaperLocale,
): Promise<readonly Blob[]> {
  const data = sampleBill(seller, now(), today(), locale);
  const { upi_id, business_name } = seller;
  const options = {
    format,
    locale,
    copy: 'original' as const,
    balance_paise: OLD_BALANCE_PAISE,
    images: await imagesFor(db, seller.paper),
    upi_link: upi_id && upiLink({ upi_id, payee_name: business_name, amount_paise: data.credit_paise }),
  };
  return previewPages(await drawPaper({ kind: 'sale', data, options }));
}
