/** Rupees as written in JSON, in paise; nothing when it is no plain amount. No float on the way: 1.8 is 180 exactly. */
export function paiseOfRupees(written: string): number | undefined {
  const { whole, part = '' } = PLAIN.exec(written)?.groups ?? {};

  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** At most ten digits, and no more of paise than two: more zeros say nothing. */
const PLAIN = /^(?<whole>[0-9]{1,10})(?:\.(?<part>[0-9]{1,2})0*)?$/;
