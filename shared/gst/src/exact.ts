/** A whole quotient and what is left over: `a × b = quotient × divisor + remainder`, `0 ≤ remainder < divisor`. */
export interface Division {
  readonly quotient: number;
  readonly remainder: number;
}

/**
 * Divides the exact product of two integers, neither below zero, by a positive integer.
 * A product beyond 2^53 is no longer exact as a number, so it goes through BigInt; ordinary bills never do.
 */
export function divideProduct(a: number, b: number, divisor: number): Division {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const remainder = product % divisor;
    return { quotient: (product - remainder) / divisor, remainder };
  }
  const exact = BigInt(a) * BigInt(b);
  const by = BigInt(divisor);
  return { quotient: Number(exact / by), remainder: Number(exact % by) };
}

/** `a × b / divisor` rounded once, half up; below zero half goes away from zero, so a note mirrors its bill. */
export function roundProduct(a: number, b: number, divisor: number): number {
  const { quotient, remainder } = divideProduct(Math.abs(a), Math.abs(b), divisor);
  const rounded = remainder * 2 >= divisor ? quotient + 1 : quotient;
  return a < 0 !== b < 0 ? 0 - rounded : rounded;
}
