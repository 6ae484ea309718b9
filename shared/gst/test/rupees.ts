import { basisPoints, milli, paise } from '../src/index.ts';
import type { BasisPoints, Milli, Paise } from '../src/index.ts';

/** Reads `36.99` as 3699 paise. */
export function rupees(text: string): Paise {
  return paise(scaled(text, 2));
}

/** Reads `1.25` as 1250 thousandths. */
export function quantity(text: string): Milli {
  return milli(scaled(text, 3));
}

/** Reads `0.25` percent as 25 basis points. */
export function percent(text: string): BasisPoints {
  return basisPoints(scaled(text, 2));
}

function scaled(text: string, digits: number): number {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  const [, sign, whole = '', fraction = ''] = match ?? [];
  if (!match || fraction.length > digits) throw new Error(`not an amount with ${digits} decimals: ${text}`);
  return Number(`${sign}${whole}${fraction.padEnd(digits, '0')}`);
}
