import { BACKUP_WORDS } from '#features/backup/words/index.ts';
import { EN as BILLING_EN } from '#features/billing/words/en.ts';
import { HI as BILLING_HI } from '#features/billing/words/hi.ts';
import { EN as BILLING_LATER_EN } from '#features/billing/words/later/en.ts';
import { HI as BILLING_LATER_HI } from '#features/billing/words/later/hi.ts';
import { EN as EXCHANGE_EN } from '#features/billing/words/exchange/en.ts';
import { HI as EXCHANGE_HI } from '#features/billing/words/exchange/hi.ts';
import { EN as BILLS_EN } from '#features/bills/words/en.ts';
import { HI as BILLS_HI } from '#features/bills/words/hi.ts';
import { FRAME_WORDS } from '#features/frame/words/index.ts';
import { en as GST_EN } from '#features/gst/words/en.ts';
import { hi as GST_HI } from '#features/gst/words/hi.ts';
import { EN as IMPORT_EN } from '#features/items/import/words/en.ts';
import { HI as IMPORT_HI } from '#features/items/import/words/hi.ts';
import { EN as ITEMS_EN } from '#features/items/words/en.ts';
import { HI as ITEMS_HI } from '#features/items/words/hi.ts';
import { EN as RETURNS_EN } from '#features/returns/words/en.ts';
import { HI as RETURNS_HI } from '#features/returns/words/hi.ts';
import { EN as KHATA_EN } from '#features/khata/words/en.ts';
import { HI as KHATA_HI } from '#features/khata/words/hi.ts';
import { MORE_WORDS } from '#features/more/words/index.ts';
import { SCAN_WORDS } from '#features/scan/words/index.ts';
import { SESSION_WORDS } from '#features/session/words/index.ts';
import { SETTINGS_WORDS } from '#features/settings/words/index.ts';
import { START_WORDS } from '#features/start/words/index.ts';
import { EN as SYNC_EN } from '#features/sync/words/en.ts';
import { HI as SYNC_HI } from '#features/sync/words/hi.ts';
import { TODAY_WORDS } from '#features/today/words/index.ts';
import type { Locale } from '#platform/look.ts';
import { UI_WORDS } from '#ui/words/index.ts';
import { PLATFORM_WORDS } from '#platform/words/index.ts';
import { say } from '#words/say.ts';
import type { Messages, Values } from '#words/say.ts';

/** The features' own word books: a journey looks for what the app says in either language, and copies no sentence. */
const BOOKS = {
  backup: BACKUP_WORDS,
  billing: { en: { ...BILLING_EN, ...BILLING_LATER_EN }, hi: { ...BILLING_HI, ...BILLING_LATER_HI } },
  bills: { en: BILLS_EN, hi: BILLS_HI },
  exchange: { en: EXCHANGE_EN, hi: EXCHANGE_HI },
  frame: FRAME_WORDS,
  gst: { en: GST_EN, hi: GST_HI },
  imports: { en: IMPORT_EN, hi: IMPORT_HI },
  items: { en: ITEMS_EN, hi: ITEMS_HI },
  khata: { en: KHATA_EN, hi: KHATA_HI },
  more: MORE_WORDS,
  returns: { en: RETURNS_EN, hi: RETURNS_HI },
  platform: PLATFORM_WORDS,
  scan: SCAN_WORDS,
  session: SESSION_WORDS,
  settings: SETTINGS_WORDS,
  start: START_WORDS,
  sync: { en: SYNC_EN, hi: SYNC_HI },
  today: TODAY_WORDS,
  ui: UI_WORDS,
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Messages>>>>;

type Books = typeof BOOKS;

/** What each feature says in one language. */
export type Words = {
  readonly [Feature in keyof Books]: (key: keyof Books[Feature]['en'] & string, values?: Values) => string;
} & { readonly locale: Locale };

export function wordsIn(locale: Locale): Words {
  const speakers = Object.entries(BOOKS).map(([feature, book]) => [
    feature,
    (key: string, values?: Values) => say(book[locale], locale, key, values),
  ]);
  return { ...fromEntries(speakers), locale };
}

/** The cast: one speaker for each entry of `BOOKS`, whose keys are the features. */
const fromEntries = (speakers: readonly (readonly unknown[])[]): Words => Object.fromEntries(speakers) as Words;
