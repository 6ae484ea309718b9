import type { WordBook } from '#words/use-words.ts';

const en = {
  today: 'Today',
  khata: 'Khata',
  bill: 'Bill',
  items: 'Items',
  more: 'More',
  toSend: '{count} to send',
  allSent: 'All sent',
  offline: 'Offline',
  attention: 'Needs attention',
} as const;

/** Words of the frame every page of the shop stands in. */
export const FRAME_WORDS: WordBook<typeof en> = {
  en,
  hi: {
    today: 'आज',
    khata: 'खाता',
    bill: 'बिल',
    items: 'सामान',
    more: 'और',
    toSend: '{count} भेजने हैं',
    allSent: 'सब भेजा गया',
    offline: 'ऑफ़लाइन',
    attention: 'ध्यान दें',
  },
};
