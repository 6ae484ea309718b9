/**
 * How a folded word sounds, roughly: its consonants, without breath (`h`) and vowels, and a first vowel as `a`. So
 * `shugar` meets `sugar`, and `ramesh` meets `rameesh`.
 */
export function soundOf(folded: string): string {
  return folded
    .replaceAll('ch', 'c')
    .replace(/(?<!^)h|^h(?=[^aeiou])/g, '')
    .replace(/^[aeiouy]+/, 'A')
    .replace(/[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');
}
