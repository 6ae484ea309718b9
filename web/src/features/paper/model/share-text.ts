import type { LocalBill } from '#local/index.ts';
import type { Locale } from '#platform/look.ts';
import { formatRupees } from '#ui/format.ts';

/** What the customer reads beside the link, as the server words it: about his own bill and nothing else. */
export function shareText({ fact, number, payable_paise, credit_paise }: LocalBill, url: string, locale: Locale) {
  const shop = fact?.issued.seller.business_name ?? '';
  const [amount, due] = [formatRupees(payable_paise), formatRupees(credit_paise)];
  const parts =
    locale === 'hi'
      ? [`${shop}: बिल ${number}, ${amount}.`, credit_paise > 0 && `बाकी ${due}.`, url]
      : [`${shop}: bill ${number}, ${amount}.`, credit_paise > 0 && `Due ${due}.`, url];
  return parts.filter(Boolean).join(' ');
}
