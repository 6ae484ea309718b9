import type { KhataLine } from './khata-lines.ts';

/** What was waived in a khata and not taken back. */
export interface Waiver {
  readonly payment_id: string;
  readonly amount_paise: number;
  /** Why, as it was said. */
  readonly reason?: string;
}

/** The waivers that still stand, by the key of their line. Lines come newest first, so what undoes one is among them. */
export function openWaivers(lines: readonly KhataLine[]): ReadonlyMap<string, Waiver> {
  const undone = new Set(lines.flatMap(({ kind, payment_id }) => (kind === 'undo' ? [payment_id] : [])));
  return new Map(
    lines.flatMap(({ key, kind, payment_id, delta_paise, reason }) =>
      kind === 'settlement_discount' && payment_id !== undefined && !undone.has(payment_id)
        ? [[key, { payment_id, amount_paise: -delta_paise, ...(reason !== undefined && { reason }) }]]
        : [],
    ),
  );
}
