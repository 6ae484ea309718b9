import type { WordBook } from '#words/use-words.ts';
import { EN } from './en.ts';
import { HI } from './hi.ts';

/** What the components themselves say, mostly to screen readers: everything else comes as props. */
export const UI_WORDS: WordBook<typeof EN> = { en: EN, hi: HI };
