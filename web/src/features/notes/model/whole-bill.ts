import type { LocalBill } from '#local/index.ts';

/** A bill this device holds with its lines: only of such a one goods can come back. */
export type WholeBill = LocalBill & { readonly fact: NonNullable<LocalBill['fact']> };

export const isWhole = (bill: LocalBill | undefined): bill is WholeBill => bill?.fact !== undefined;
