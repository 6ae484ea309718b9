import { amountInWords, paise } from '@rmp/gst';
import type { PaperOptions } from '../data/paper-options.ts';
import { withRupeeSign, rupees } from '../figures/rupees.ts';
import type { SellerSnapshot } from '@rmp/contracts/sales';
import { askOf } from '../upi/upi-link.ts';
import type { Words } from '../words/words.ts';
import type { Fact, Qr, Sheet, Sum } from './sheet.ts';
import { isPrinted, styleOf } from './style.ts';

/** The figure everybody looks for, in digits and in words. */
export function grandTotal(
  amount_paise: number,
  { locale }: PaperOptions,
  words: Words,
): Pick<Sheet, 'total' | 'words'> {
  return {
    total: { label: words.total, value: withRupeeSign(amount_paise) },
    words: { label: words.in_words, value: amountInWords(paise(amount_paise), locale) },
  };
}

/** What was owed before, and what is owed now that this paper changed it by `change_paise`. */
export function balanceAfter(
  change_paise: number,
  seller: SellerSnapshot,
  { balance_paise }: PaperOptions,
  words: Words,
): { readonly before: readonly Sum[]; readonly balance?: Fact } {
  if (balance_paise === undefined || !isPrinted('balance', seller) || (balance_paise === 0 && change_paise === 0))
    return { before: [] };
  const after_paise = balance_paise + change_paise;
  const label = balance_paise < 0 ? words.old_advance : words.old_udhaar;
  return {
    before: balance_paise === 0 ? [] : [{ label, value: rupees(Math.abs(balance_paise)), weight: 'quiet' }],
    balance: {
      label: after_paise < 0 ? words.advance_left : words.balance,
      value: withRupeeSign(Math.abs(after_paise)),
    },
  };
}

/** The link as a QR, with the amount and address it holds in words beside it. */
export function qrOf({ upi_link }: PaperOptions, words: Words): Qr | undefined {
  if (upi_link === undefined) return undefined;
  const { upi_id, amount_paise } = askOf(upi_link);
  const amount = amount_paise === undefined ? undefined : withRupeeSign(amount_paise);
  return { text: upi_link, heading: words.pay_by_upi(amount), lines: [upi_id, words.scan] };
}

/** The end of every paper. */
export function footOf(
  seller: SellerSnapshot,
  options: PaperOptions,
  words: Words,
): Pick<Sheet, 'qr' | 'link' | 'logo' | 'signature' | 'bank' | 'terms' | 'thanks' | 'page'> {
  return {
    ...styleOf(seller, options.images ?? {}, words),
    qr: isPrinted('upi_qr', seller) ? qrOf(options, words) : undefined,
    link: options.share_url === undefined ? undefined : { label: words.view_online, url: options.share_url },
    thanks: words.thanks,
    page: words.page,
  };
}
