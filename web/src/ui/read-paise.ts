/** At most ₹10 crore: nine digits before the point. */
const TYPED_RUPEES = /^(\d{0,9})(?:\.(\d{0,2}))?$/;

/**
 * Rupees as typed (`46`, `46.5`, `.50`) in integer paise, without a float. `undefined` when nothing is typed yet, `null`
 * when it is no amount.
 */
export function readPaise(typed: string): number | undefined | null {
  const match = TYPED_RUPEES.exec(typed);
  if (!match) return null;
  const [, rupees = '', paise = ''] = match;
  if (rupees === '' && paise === '') return undefined;
  return Number(rupees) * 100 + Number(paise.padEnd(2, '0'));
}
