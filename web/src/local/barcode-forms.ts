/**
 * The ways the number on goods may be written, itself among them: a scanner may read an EAN-13 that begins with 0 as the
 * twelve digits of UPC-A, and a carton's GTIN-14 has one more. Numbers whose check digit is wrong, and codes of a shop's
 * own, are written in one way only (GS1 General Specifications, 7.9).
 */
export function barcodeForms(code: string): readonly string[] {
  if (!isGtin(code)) return [code];
  const whole = code.padStart(14, '0');
  return LENGTHS.filter((length) => /^0*$/.test(whole.slice(0, -length))).map((length) => whole.slice(-length));
}

const LENGTHS = [8, 12, 13, 14] as const;

/** Whether this is an EAN-8, UPC-A, EAN-13 or GTIN-14 with a right check digit. */
export const isGtin = (code: string): boolean => /^(?:\d{8}|\d{12,14})$/.test(code) && hasRightCheck(code);

/** The check digit of GS1: from the right, the digits before it weigh 3, 1, 3, 1 …; all together are a multiple of ten. */
export function hasRightCheck(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((so, digit, place) => so + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
