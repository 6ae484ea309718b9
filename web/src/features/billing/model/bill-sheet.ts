import { sheetOfSale } from '@rmp/invoice-document/sheet';
import type { PaperOptions } from '@rmp/invoice-document';
import type { Sheet } from '@rmp/invoice-document/sheet';
import { salePaper } from '#local/index.ts';
import type { LocalBill } from '#local/index.ts';

/**
 * The paper of a bill as final words and figures: what its PDF says, so that a roll printed by the browser holds the
 * fields of r.46, r.49 or of a plain bill too. Undefined for a bill this device only knows of.
 */
export function billSheet(bill: LocalBill, options: Omit<PaperOptions, 'format'>): Sheet | undefined {
  const sale = salePaper(bill);
  return sale && sheetOfSale(sale, { balance_paise: bill.balance_before_paise, ...options, format: '80mm' });
}
