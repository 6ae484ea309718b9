import type { Sale, SaleNote } from '@rmp/contracts/sales';

/** What the customer reads beside the link. About his own paper and nothing else: one offer would make it marketing. */
export function shareText(paper: Sale | SaleNote, url: string, locale: 'en' | 'hi'): string {
  const { seller, number, totals } = paper;
  const due = 'due_paise' in paper && paper.due_paise > 0 ? inRupees(paper.due_paise) : undefined;
  const words = WORDS[locale];
  const what = `${'kind' in paper ? words[paper.kind] : words.bill} ${number}, ${inRupees(totals.payable_paise)}.`;

  return [`${seller.business_name}: ${what}`, due && `${words.due} ${due}.`, url].filter(Boolean).join(' ');
}

const WORDS = {
  en: { bill: 'bill', credit_note: 'credit note', debit_note: 'debit note', due: 'Due' },
  hi: { bill: 'बिल', credit_note: 'क्रेडिट नोट', debit_note: 'डेबिट नोट', due: 'बाकी' },
} as const;

/** Opens WhatsApp with the text written; without a number the shopkeeper chooses whom to send it to. */
export const whatsappUrl = (text: string, mobile: string | undefined): string =>
  `https://wa.me/${mobile === undefined ? '' : `91${mobile}`}?text=${encodeURIComponent(text)}`;

/** Grouped as in India: ₹1,00,000.00. */
export const inRupees = (paise: number): string => RUPEES.format(paise / 100);

const RUPEES = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' });
