import type { Locale } from '@rmp/contracts/notification';

/** Subjects of e-mails made from a starter template; the shop may give its own with the message. */
export const SUBJECTS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  bill_share: { en: 'Bill {bill_no} from {shop}', hi: '{shop} का बिल {bill_no}' },
  bill_share_due: { en: 'Bill {bill_no} from {shop}', hi: '{shop} का बिल {bill_no}' },
  reminder_gentle: { en: 'Your khata at {shop}', hi: '{shop} में आपका खाता' },
  reminder_plain: { en: 'Your khata at {shop}', hi: '{shop} में आपका खाता' },
  reminder_firm: { en: 'Your khata at {shop}', hi: '{shop} में आपका खाता' },
  payment_received: { en: '{shop} received ₹{amount}', hi: '{shop} को ₹{amount} मिले' },
  statement_share: { en: 'Your khata at {shop}, {from} to {to}', hi: '{shop} में आपका हिसाब, {from} से {to}' },
  low_stock: { en: '{shop}: {count} items are low', hi: '{shop}: {count} सामान कम' },
  day_summary: { en: '{shop}, {date}', hi: '{shop}, {date}' },
};
