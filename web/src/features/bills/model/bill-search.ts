import { DOCUMENT_NUMBER } from '@rmp/gst';

/** What somebody looks for: a part of a number, digits that may be of a number or of a phone, a name, or anything. */
export type BillAsk =
  | { readonly is: 'anything' }
  | { readonly is: 'number'; readonly starts: string; readonly isWhole: boolean }
  | { readonly is: 'digits'; readonly digits: string }
  | { readonly is: 'words'; readonly words: readonly string[] };

const WORDS_MIN = 2;

export function askIn(text: string): BillAsk {
  const typed = text.trim();
  const digits = typed.replaceAll(/[\s-]/g, '');
  if (typed === '') return { is: 'anything' };
  if (/^\d+$/.test(digits)) return { is: 'digits', digits };
  if (/^[a-z]{1,3}(-[a-z])?\//i.test(typed)) {
    return { is: 'number', starts: typed.toUpperCase(), isWhole: DOCUMENT_NUMBER.test(typed) };
  }
  return { is: 'words', words: foldedWords(typed) };
}

/** Whether every word begins a word of the name. */
export function fits(name: string, words: readonly string[]): boolean {
  const parts = foldedWords(name);
  return words.every((word) => word.length >= WORDS_MIN && parts.some((part) => part.startsWith(word)));
}

const foldedWords = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase('en-IN')
    .normalize('NFKC')
    .split(/[\s,.()/-]+/)
    .filter(Boolean);
