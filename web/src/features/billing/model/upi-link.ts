import type { PaymentId } from '@rmp/contracts';
import type { Paise } from '@rmp/gst';
import { textOf } from './typing.ts';

export interface UpiRequest {
  readonly upi_id: string;
  readonly payee: string;
  readonly amount_paise: Paise;
  readonly payment_id: PaymentId;
}

/**
 * What a UPI app reads from the QR (NPCI linking specification 1.6): whom, how much, and the reference that comes back
 * with the money, which is the payment's id without hyphens.
 */
export function upiLink({ upi_id, payee, amount_paise, payment_id }: UpiRequest): string {
  const [rupees = '0', fraction = ''] = textOf(amount_paise, 2).split('.');
  const fields = [
    ['pa', upi_id],
    ['pn', payee],
    ['am', `${rupees}.${fraction.padEnd(2, '0')}`],
    ['cu', 'INR'],
    ['tr', payment_id.replaceAll('-', '')],
  ];
  return `upi://pay?${fields.map(([name, value = '']) => `${name}=${encodeURIComponent(value).replaceAll('%40', '@')}`).join('&')}`;
}
