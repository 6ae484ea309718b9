import type { Sale } from '@rmp/contracts/sales';

/** What the customer reads beside the link. About his own bill and nothing else: one offer would make it marketing. */
export function shareText({ seller, number, totals, due_paise }: Sale, url: string, locale: 'en' | 'hi'): string {
  const amount = inRupees(totals.payable_paise);
  const due = due_paise > 0 ? inRupees(due_paise) : undefined;

  return locale === 'hi'
    ? [`${seller.business_name}: बिल ${number}, ${amount}.`, due && `बाकी ${due}.`, url].filter(Boolean).join(' ')
    : [`${seller.business_name}: bill ${number}, ${amount}.`, due && `Due ${due}.`, url].filter(Boolean).join(' ');
}

/** Opens WhatsApp with the text written; without a number the shopkeeper chooses whom to send it to. */
export const whatsappUrl = (text: string, mobile: string | undefined): string =>
  `https://wa.me/${mobile === undefined ? '' : `91${mobile}`}?text=${encodeURIComponent(text)}`;

/** Grouped as in India: ₹1,00,000.00. */
export const inRupees = (paise: number): string => RUPEES.format(paise / 100);

const RUPEES = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' });
