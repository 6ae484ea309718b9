import type { LocalBill, LocalNote } from '#local/index.ts';
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

/** The same of a note. */
export function noteText({ seller, kind, number, totals }: LocalNote, url: string, locale: Locale): string {
  return `${seller.business_name}: ${NOTES[locale === 'hi' ? 'hi' : 'en'][kind]} ${number}, ${formatRupees(totals.payable_paise)}. ${url}`;
}

const NOTES = {
  en: { credit_note: 'credit note', debit_note: 'debit note' },
  hi: { credit_note: 'क्रेडिट नोट', debit_note: 'डेबिट नोट' },
} as const;
