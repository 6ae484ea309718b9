import { useWords } from '#words/use-words.ts';
import type { Say, WordBook } from '#words/use-words.ts';
import { FIELDS } from '../model/columns.ts';
import type { ImportField } from '../model/columns.ts';
import type { CellFault } from '../model/read-row.ts';
import type { LeftOutWords } from '../messages.ts';
import { EN } from './en.ts';
import { HI } from './hi.ts';

const IMPORT_WORDS: WordBook<typeof EN> = { en: EN, hi: HI };

export type SayImport = Say<typeof EN>;

/** Speaks the words of the import in the language of the device. */
export const useImportWords = (): SayImport => useWords(IMPORT_WORDS);

/** A sentence with a number in it, in Indian digit groups. */
export const counted = (say: SayImport, key: Parameters<SayImport>[0], count: number): string =>
  say(key, { count, number: groups(count) });

export const groups = (count: number): string => count.toLocaleString('en-IN');

const FAULTS: readonly CellFault[] = [
  'missing',
  'no_amount',
  'no_quantity',
  'no_rate',
  'rate_not_in_force',
  'no_hsn',
  'above_mrp',
  'digits_lost',
  'no_yes',
  'too_long',
];

/** What the file of left out rows says. */
export const leftOutWords = (say: SayImport): LeftOutWords => ({
  heading: say('why_not'),
  fields: wordsFor(FIELDS, say),
  faults: wordsFor(FAULTS, say),
  twice: say('twice', { row: '{row}' }),
});

/** The cast: one word for each of the keys given. */
const wordsFor = <Key extends ImportField | CellFault>(keys: readonly Key[], say: SayImport): Record<Key, string> =>
  Object.fromEntries(keys.map((key) => [key, say(key)])) as Record<Key, string>;
