import type { WordBook } from '#words/use-words.ts';

const EN = {
  newVersion: 'New version ready.',
  take: 'Tap.',
  notSafe:
    'Opened like this, the app cannot work without a network: on the shop’s computer run “npm start -- --lan” and open the address it shows.',
  understood: 'OK',
  standing: 'Warning',
  updated: 'Updated: tap. The bill on the counter is kept.',
  broken: 'This phone cannot save. Billing stops.',
  full: 'Phone is full. Save a backup now.',
  'nearly-full': 'Phone is full. Save a backup now.',
  private: 'Private window: unsent bills are lost with it.',
  'add-to-home': 'Bills are safe only after Add to Home Screen (in Share).',
  'not-kept': 'This browser may clear unsent bills.',
  tryAgain: 'Try again',
  backup: 'Backup',
  install: 'Install Bahi on this device: it opens with one tap, and the browser clears no bills.',
  installIos: 'Keep Bahi on the home screen, so that no bill is cleared: Share, then Add to Home Screen.',
  installNow: 'Install',
  notNow: 'Not now',
} as const;

const HI = {
  newVersion: 'नया वर्ज़न तैयार है।',
  take: 'दबाएँ।',
  notSafe: 'इस तरह खोलने पर ऐप बिना नेटवर्क नहीं चलेगा: दुकान के कंप्यूटर पर “npm start -- --lan” चलाएँ और जो पता दिखे वह खोलें।',
  understood: 'ठीक है',
  standing: 'चेतावनी',
  updated: 'अपडेट हो गया: दबाएँ। काउंटर का बिल सुरक्षित है।',
  broken: 'यह फ़ोन सेव नहीं कर सकता। बिल बंद हैं।',
  full: 'फ़ोन भर गया है। अभी बैकअप रखें।',
  'nearly-full': 'फ़ोन भर गया है। अभी बैकअप रखें।',
  private: 'प्राइवेट विंडो: बंद होते ही बिना भेजे बिल खो जाएँगे।',
  'add-to-home': 'बिल तभी सुरक्षित हैं जब ऐप होम स्क्रीन पर हो (Share में)।',
  'not-kept': 'यह ब्राउज़र बिना भेजे बिल मिटा सकता है।',
  tryAgain: 'फिर कोशिश करें',
  backup: 'बैकअप',
  install: 'Bahi को इस डिवाइस पर इंस्टॉल करें: एक टैप में खुलेगा, और ब्राउज़र बिल नहीं मिटाएगा।',
  installIos: 'Bahi को होम स्क्रीन पर रखें, ताकि कोई बिल न मिटे: Share, फिर Add to Home Screen।',
  installNow: 'इंस्टॉल करें',
  notNow: 'अभी नहीं',
} as const;

/** What the app says of itself, on any page. */
export const PLATFORM_WORDS: WordBook<typeof EN> = { en: EN, hi: HI };
