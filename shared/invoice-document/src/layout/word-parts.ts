import { emOf } from './text-width.ts';

/** A wider word may be broken, in multiples of the font size: the column of names is a little wider than this at least. */
const WORD_EM_MAX = 11;
const PART_EM_MAX = 5.5;

const characters = new Intl.Segmenter('hi');

/**
 * Where a word may be broken. Bills are not hyphenated, and what is written together on the packet stays together where
 * it fits; but a name without blanks would run into the next column. It breaks after its own dashes first.
 */
export function partsOf(word: string | null): string[] {
  const whole = word ?? '';
  if (emOf(whole) <= WORD_EM_MAX) return [whole];
  return whole.split(/(?<=[-/_.,])/).flatMap((run) => (emOf(run) <= WORD_EM_MAX ? [run] : chunksOf(run)));
}

/** Letters with their marks stay whole. */
function chunksOf(run: string): readonly string[] {
  const chunks: string[] = [''];
  for (const { segment } of characters.segment(run)) {
    const last = chunks.at(-1) ?? '';
    if (emOf(last + segment) > PART_EM_MAX) chunks.push(segment);
    else chunks[chunks.length - 1] = last + segment;
  }
  return chunks;
}
