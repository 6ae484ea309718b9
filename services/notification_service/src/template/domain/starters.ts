import type { Locale, Purpose } from '@rmp/contracts/notification';

/**
 * The words a shop starts with, as of 2026-11-22: English and Hindi.
 * Source: the product's domain file message-templates.json of that date. None of them promotes anything.
 */
export interface Starter {
  readonly template_key: string;
  readonly to: 'customer' | 'owner';
  readonly purpose: Purpose;
  readonly use: string;
  readonly texts: Readonly<Record<Locale, string>>;
}

export const STARTERS: readonly Starter[] = [
  {
    template_key: 'bill_share',
    to: 'customer',
    purpose: 'utility',
    use: 'bill paid in full',
    texts: {
      en: '{greeting} your bill {bill_no} of {date} from {shop} is ₹{amount}, fully paid. See the bill: {link}',
      hi: '{greeting} {shop} से {date} का बिल {bill_no}: ₹{amount}, पूरा भुगतान मिला। बिल देखें: {link}',
    },
  },
  {
    template_key: 'bill_share_due',
    to: 'customer',
    purpose: 'utility',
    use: 'bill with a part left on udhaar',
    texts: {
      en: '{greeting} your bill {bill_no} of {date} from {shop} is ₹{amount}. Paid ₹{paid}, left ₹{due}. Total balance ₹{balance}. See the bill: {link}',
      hi: '{greeting} {shop} से {date} का बिल {bill_no}: ₹{amount}। मिला ₹{paid}, बाक़ी ₹{due}। कुल बाक़ी ₹{balance}। बिल देखें: {link}',
    },
  },
  {
    template_key: 'reminder_gentle',
    to: 'customer',
    purpose: 'utility',
    use: 'first reminder; no date pressed',
    texts: {
      en: '{greeting} a small reminder from {shop}: ₹{balance} is left in your khata. Please pay when it suits you. Details: {link} Thank you.',
      hi: '{greeting} {shop} की ओर से छोटी-सी याद: आपके खाते में ₹{balance} बाक़ी है। अपनी सुविधा से दे दें। हिसाब: {link} धन्यवाद।',
    },
  },
  {
    template_key: 'reminder_plain',
    to: 'customer',
    purpose: 'utility',
    use: 'with a date and a way to pay',
    texts: {
      en: '{greeting} ₹{balance} is due at {shop} since {since}. Please pay by {date}. UPI: {pay_link} Details: {link}',
      hi: '{greeting} {shop} का ₹{balance} {since} से बाक़ी है। कृपया {date} तक दे दें। UPI: {pay_link} हिसाब: {link}',
    },
  },
  {
    template_key: 'reminder_firm',
    to: 'customer',
    purpose: 'utility',
    use: 'only after an earlier reminder; polite, no threat, never to a third person',
    texts: {
      en: '{greeting} ₹{balance} at {shop} is {days} days old. Please pay by {date}; until then new udhaar is not possible. If it is already paid, please tell us: {phone}. UPI: {pay_link}',
      hi: '{greeting} {shop} का ₹{balance} {days} दिन से बाक़ी है। कृपया {date} तक ज़रूर दे दें, तब तक नया उधार नहीं हो पाएगा। भुगतान हो चुका हो तो बताएँ: {phone}। UPI: {pay_link}',
    },
  },
  {
    template_key: 'payment_received',
    to: 'customer',
    purpose: 'utility',
    use: 'after money is entered; for UPI only when verified',
    texts: {
      en: '{greeting} {shop} received ₹{amount} from you by {mode} on {date}. Balance now ₹{balance}. Thank you.',
      hi: '{greeting} {shop} को आपसे {date} को {mode} से ₹{amount} मिले। अब बाक़ी ₹{balance}। धन्यवाद।',
    },
  },
  {
    template_key: 'statement_share',
    to: 'customer',
    purpose: 'utility',
    use: 'khata statement for a period',
    texts: {
      en: '{greeting} your khata at {shop}, {from} to {to}: taken ₹{taken}, paid ₹{paid}, balance ₹{balance}. Full statement: {link}',
      hi: '{greeting} {shop} में आपका {from} से {to} तक का हिसाब: लिया ₹{taken}, जमा ₹{paid}, बाक़ी ₹{balance}। पूरा हिसाब: {link}',
    },
  },
  {
    template_key: 'low_stock',
    to: 'owner',
    purpose: 'internal',
    use: 'list of items at or under their warning level',
    texts: {
      en: '{shop}: {count} items are low. {items}. List: {link}',
      hi: '{shop}: {count} सामान कम। {items}। लिस्ट: {link}',
    },
  },
  {
    template_key: 'day_summary',
    to: 'owner',
    purpose: 'internal',
    use: 'after the day is closed',
    texts: {
      en: '{shop}, {date}: {bills} bills, sale ₹{sales}. Cash ₹{cash}, UPI ₹{upi} (to check ₹{upi_to_verify}), udhaar ₹{udhaar}. Udhaar received ₹{recovered}. Cash box: {cash_result}.',
      hi: '{shop}, {date}: {bills} बिल, बिक्री ₹{sales}। नक़द ₹{cash}, UPI ₹{upi} (जाँचना है ₹{upi_to_verify}), उधार ₹{udhaar}। उधार में जमा ₹{recovered}। गल्ला: {cash_result}।',
    },
  },
];

/** How a message begins, with and without the customer's name. */
export const GREETINGS: Readonly<Record<Locale, { readonly named: string; readonly unnamed: string }>> = {
  en: { named: 'Namaste {customer},', unnamed: 'Namaste,' },
  hi: { named: 'नमस्ते {customer} जी,', unnamed: 'नमस्ते,' },
};
