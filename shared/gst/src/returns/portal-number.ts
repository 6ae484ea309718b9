/** Paise as the portal's files write money: rupees with at most two decimals, a JSON number. Nothing is computed with it. */
export const rupeesOf = (paise: number): number => paise / 100;

/** Thousandths as the portal takes quantities: at most two decimals, half up, away from zero below zero. */
export const quantityOf = (milli: number): number => (Math.sign(milli) * Math.floor((Math.abs(milli) + 5) / 10)) / 100;

/** Basis points as the portal writes rates: 18, 0.25. */
export const rateOf = (bp: number): number => bp / 100;

/** `2026-11-22` as `22-11-2026`. */
export const portalDate = (date: string): string => date.split('-').toReversed().join('-');

/** Thousandths with all three decimals, as e-invoices and e-way bills take them. */
export const portalNumber3 = (milli: number): number => milli / 1000;
