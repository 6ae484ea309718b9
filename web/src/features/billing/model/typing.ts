/** A key of the pad that types. */
export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '00' | '.';

export const isPadKey = (key: string): key is PadKey => /^[0-9.]$/.test(key);

/** How many digits a figure has before and behind its point. */
export interface Room {
  readonly whole: number;
  readonly decimals: number;
}

/**
 * What stands on the pad after one more key: no second point, no zeros in front, and a key that has no room changes
 * nothing.
 */
export function typeKey(typed: string, key: PadKey, { whole, decimals }: Room): string {
  if (key === '.') return typed.includes('.') || decimals === 0 ? typed : `${typed || '0'}.`;
  const next = (typed + key).replace(/^0+(?=\d)/, '');
  const [before = '', behind = ''] = next.split('.');
  return before.length <= whole && behind.length <= decimals ? next : typed;
}

/** The typed text in integer parts of a unit, `10 ** decimals` of them: `1.25` with 3 decimals is 1250; nothing is 0. */
export function partsOf(typed: string, decimals: number): number {
  const [whole = '', fraction = ''] = typed.split('.');
  return Number(whole + fraction.padEnd(decimals, '0').slice(0, decimals));
}

/** The text somebody would have typed for a number of parts, to take its last digit away. */
export function textOf(parts: number, decimals: number): string {
  const digits = String(parts).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
