declare const unit: unique symbol;

/** An integer that knows what it counts. Adding two of them gives a plain number, so a sum has to name its unit again. */
export type Unit<Name extends string> = number & { readonly [unit]: Name };

/**
 * The only cast from a number to a unit. The guarantee: it is a safe integer, and never minus zero,
 * which would not survive a JSON round trip.
 */
export function asUnit<Name extends string>(count: number, name: Name): Unit<Name> {
  if (Number.isSafeInteger(count)) return (count + 0) as Unit<Name>;
  throw new RangeError(`${name} needs a safe integer, not ${count}`);
}
