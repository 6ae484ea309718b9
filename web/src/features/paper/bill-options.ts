import type { PaperOptions } from '@rmp/invoice-document';
import { imagesFor } from '#local/index.ts';
import type { LocalBill, LocalDb } from '#local/index.ts';
import { dueOn } from './model/due-on.ts';
import { payLink } from './model/pay-link.ts';

/**
 * What is on the paper of a bill beside the bill itself: the balance before it, the shop's pictures, and while the
 * customer still owes for it, a code that asks for that.
 */
export async function billOptions(
  db: LocalDb,
  bill: LocalBill,
): Promise<Pick<PaperOptions, 'balance_paise' | 'images' | 'upi_link'>> {
  const [images, due_paise] = await Promise.all([imagesFor(db, bill.fact?.issued.seller.paper), dueOn(db, bill)]);
  return { balance_paise: bill.balance_before_paise, images, upi_link: payLink(bill, due_paise) };
}
