import { rupees } from '../figures/rupees.ts';

/** Who is to be paid, and what for. Without an amount the customer types it. */
export interface UpiRequest {
  readonly upi_id: string;
  readonly payee_name: string;
  readonly amount_paise?: number | undefined;
  readonly note?: string | undefined;
  /** Becomes the merchant reference `tr`; a new one for each QR shown. */
  readonly payment_id?: string | undefined;
}

/** What a link asks for, as printed beside its QR. */
export interface UpiAsk {
  readonly upi_id: string;
  readonly amount_paise?: number | undefined;
}

const NOTE_CHARACTERS_MAX = 50;

/**
 * A payment link that every UPI app opens (NPCI UPI Linking Specifications 1.6): amount with two decimals and no
 * grouping, `tr` the payment id without hyphens, UTF-8 percent-encoded, a blank as `%20`.
 * Throws `RangeError` on an amount that is not above zero.
 */
export function upiLink({ upi_id, payee_name, amount_paise, note, payment_id }: UpiRequest): string {
  if (amount_paise !== undefined && amount_paise <= 0) throw new RangeError(`no amount to ask for: ${amount_paise}`);
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['pa', upi_id],
    ['pn', payee_name],
    ['am', amount_paise === undefined ? undefined : rupees(amount_paise).replaceAll(',', '')],
    ['cu', 'INR'],
    ['tn', note === undefined ? undefined : [...note].slice(0, NOTE_CHARACTERS_MAX).join('')],
    ['tr', payment_id?.replaceAll('-', '')],
  ];
  const given = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encoded(value)}`]));
  return `upi://pay?${given.join('&')}`;
}

/** Reads back whom and what a link asks for, so that the words beside a QR are those in it. */
export function askOf(link: string): UpiAsk {
  const fields = new URLSearchParams(link.slice(link.indexOf('?') + 1));
  const amount = /^(\d+)(?:\.(\d{1,2}))?$/.exec(fields.get('am') ?? '');
  return {
    upi_id: fields.get('pa') ?? '',
    ...(amount && { amount_paise: Number(amount[1]) * 100 + Number((amount[2] ?? '').padEnd(2, '0')) }),
  };
}

/** The `@` of an address stays readable: apps expect it so. */
function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll('%40', '@');
}
