import type { WordBook } from '#words/use-words.ts';

const EN = {
  newVersion: 'New version ready.',
  take: 'Tap.',
  notSafe:
    'Opened like this, the app cannot work without a network: on the shop’s computer run “npm start -- --lan” and open the address it shows.',
  understood: 'OK',
} as const;

const HI = {
  newVersion: 'नया वर्ज़न तैयार है।',
  take: 'दबाएँ।',
  notSafe: 'इस तरह खोलने पर ऐप बिना नेटवर्क नहीं चलेगा: दुकान के कंप्यूटर पर “npm start -- --lan” चलाएँ और जो पता दिखे वह खोलें।',
  understood: 'ठीक है',
} as const;

/** What the app says of itself, on any page. */
export const PLATFORM_WORDS: WordBook<typeof EN> = { en: EN, hi: HI };
