/** A customer as somebody typed him in one field. */
export interface EnteredCustomer {
  /** His number, until somebody says the name. */
  readonly name: string;
  readonly mobile?: string;
}

const MOBILE = /(?:\+?91[\s-]?|0)?([6-9]\d{4}[\s-]?\d{5})(?!\d)/;

/** A name, a mobile number, or both in any order: `Suresh 90000 00012`. */
export function enteredCustomer(typed: string): EnteredCustomer {
  const [whole, digits] = MOBILE.exec(typed) ?? [];
  const name = typed
    .replace(whole ?? '', ' ')
    .replace(/[\s,]+/g, ' ')
    .trim();
  if (digits === undefined) return { name };
  const mobile = digits.replace(/\D/g, '');
  return { name: name === '' ? mobile : name, mobile };
}
