/** How well a thing fits what was typed: the lower the better. */
export const FIT = {
  /** Its name begins so, in its own script. */
  begins: 0,
  /** The same in another script or spelling. */
  begins_alike: 1,
  /** Each word typed begins one of its words, in any order. */
  words: 2,
  /** Its barcode or phone number has these digits. */
  digits: 3,
  /** By another name of the same goods. */
  other_name: 4,
  /** Its letters stand inside, across spaces. */
  inside: 5,
  /** With one letter mistyped. */
  typo: 6,
  /** It only sounds like it. */
  sound: 7,
  none: 8,
} as const;

export interface Found<T> {
  readonly thing: T;
  readonly fit: number;
}
