/** Paise as rupees with Indian grouping and two decimals: 12345678 is `1,23,456.78`. */
export function rupees(amount_paise: number): string {
  const paise = Math.abs(amount_paise);
  const whole = String(Math.floor(paise / 100));
  const fraction = String(paise % 100).padStart(2, '0');
  return `${amount_paise < 0 ? '-' : ''}${grouped(whole)}.${fraction}`;
}

/** The same with the sign of the rupee before the figures. */
export function withRupeeSign(amount_paise: number): string {
  return `${amount_paise < 0 ? '-' : ''}₹${rupees(Math.abs(amount_paise))}`;
}

/** The last three digits stand together, those before them in pairs: lakh and crore. */
export function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{2})*\d{3}$)/g, ',');
}
