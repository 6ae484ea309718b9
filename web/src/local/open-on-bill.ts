import type { LocalBill } from './tables/bills.ts';
import type { LocalNote } from './tables/notes.ts';

/**
 * What is still open on a bill as far as this device knows, in paise: what was not paid with it, less what came back
 * and was taken off. Later payments are the khata's.
 */
export function openOnBill({ status, credit_paise, sale_id }: LocalBill, notes: readonly LocalNote[]): number {
  if (status === 'cancelled') return 0;
  const cut = notes.filter((note) => note.sale_id === sale_id && isCut(note));
  return Math.max(
    0,
    cut.reduce((left, { refund }) => left - (refund?.amount_paise ?? 0), credit_paise),
  );
}

const isCut = ({ kind, refund }: LocalNote): boolean => kind === 'credit_note' && refund?.mode === 'udhaar';
