const GRAPHEMES = new Intl.Segmenter('hi', { granularity: 'grapheme' });

/** What stands for a name in its circle: `RV` for Ramesh Verma, the first letter with its signs (`रा`) in Indic scripts. */
export function initialsOf(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/);
  const last = others.at(-1) ?? '';
  if (!/^\p{Script=Latin}/u.test(first)) return firstLetter(first);
  return `${firstLetter(first)}${/^\p{Script=Latin}/u.test(last) ? firstLetter(last) : ''}`.toUpperCase();
}

function firstLetter(word: string): string {
  for (const { segment } of GRAPHEMES.segment(word)) return segment;
  return '';
}
