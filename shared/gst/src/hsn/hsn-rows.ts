import { HSN_ROWS } from '../../data/hsn.ts';

/** A heading or code of the tariff with the rate most goods under it take; `when` says of which goods that is. */
export type HsnRow = (typeof HSN_ROWS)[number];

/** Headings whose rate had begun by a day (`2026-11-22`). */
export const hsnOn = (date: string): readonly HsnRow[] => HSN_ROWS.filter(({ from_date }) => from_date <= date);
