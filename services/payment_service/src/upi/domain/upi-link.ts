import type { Paise, PaymentId } from '@rmp/contracts';

interface LinkParts {
  readonly upi_id: string;
  readonly business_name: string;
  readonly amount_paise: Paise;
  readonly tr: string;
  readonly note?: string | undefined;
}

/** The reference of a payment in the UPI world: letters and digits only, 32 of them (NPCI linking specs 1.6: at most 35). */
export const trOf = (paymentId: PaymentId): string => paymentId.replaceAll('-', '');

/** `upi://pay?…` for exactly this amount, percent-encoded UTF-8, a space as `%20` (NPCI linking specs 1.6). */
export function upiLink({ upi_id, business_name, amount_paise, tr, note }: LinkParts): string {
  const fields: readonly (readonly [string, string])[] = [
    ['pn', [...business_name].slice(0, NAME_MAX).join('')],
    ['am', rupees(amount_paise)],
    ['cu', 'INR'],
    ...(note ? [['tn', note] as const] : []),
    ['tr', tr],
  ];

  return `upi://pay?pa=${upi_id}${fields.map(([name, value]) => `&${name}=${encodeURIComponent(value)}`).join('')}`;
}

const NAME_MAX = 50;

const rupees = (amount: Paise): string => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
