/** Numbers as the shop writes them. Everything is computed on integers: no amount passes through a float. */

const GROUPED = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 0 });

export interface RupeeParts {
  readonly isNegative: boolean;
  /** Whole rupees in Indian groups: `1,23,456`. */
  readonly rupees: string;
  /** Two digits. */
  readonly paise: string;
}

/** The parts of an amount in integer paise; the sign is apart, because it stands before the rupee sign. */
export function rupeeParts(paise: number): RupeeParts {
  const size = Math.abs(paise);
  const rest = size % 100;
  return {
    isNegative: paise < 0,
    rupees: GROUPED.format((size - rest) / 100),
    paise: String(rest).padStart(2, '0'),
  };
}

/** `₹1,23,456.00`, with a true minus in front when below zero. */
export function formatRupees(paise: number): string {
  const { isNegative, rupees, paise: rest } = rupeeParts(paise);
  return `${isNegative ? '−' : ''}₹${rupees}.${rest}`;
}

/** The price on a tile: `₹58`, and `₹58.50` only where there are paise. */
export function formatShortRupees(paise: number): string {
  const text = formatRupees(paise);
  return text.endsWith('.00') ? text.slice(0, -3) : text;
}

/** Thousandths as a quantity: `4`, and `1.250` when it is not whole. */
export function formatMilli(milli: number): string {
  const size = Math.abs(milli);
  const rest = size % 1000;
  const whole = GROUPED.format((size - rest) / 1000);
  const sign = milli < 0 ? '−' : '';
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(rest).padStart(3, '0')}`;
}

/** Basis points as a rate: `18%`, `2.5%`. */
export function formatRate(bp: number): string {
  const rest = bp % 100;
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
  return `${(bp - rest) / 100}${decimals}%`;
}

/** `90000 00001`: an Indian mobile in two groups; any other text as it is. */
export function formatMobile(mobile: string): string {
  const digits = mobile.replace(/^\+91/, '');
  return /^\d{10}$/.test(digits) ? `${digits.slice(0, 5)} ${digits.slice(5)}` : mobile;
}
