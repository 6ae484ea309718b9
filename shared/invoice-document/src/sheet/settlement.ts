import type { SalePaper } from '../data/sale-paper.ts';
import { rupees } from '../figures/rupees.ts';
import type { Words } from '../words/words.ts';
import type { Sum } from './sheet.ts';
import { isPrinted } from './style.ts';

/**
 * How a bill was paid, and by how much it raised what the customer owes. Udhaar is what the other tenders leave open,
 * so it is one row however it was written down; money taken from an advance raises what is owed as well.
 */
export function settlementOf(
  { tenders, credit_paise, customer, seller }: SalePaper,
  words: Words,
): { readonly rows: readonly Sum[]; readonly owed_paise: number } {
  const paid = tenders.filter(({ mode }) => mode !== 'udhaar');
  const advance_paise = paid.reduce((sum, { mode, amount_paise }) => sum + (mode === 'advance' ? amount_paise : 0), 0);
  const label = customer ? words.udhaar_on_bill : words.unpaid;
  const credit: readonly Sum[] = credit_paise === 0 ? [] : [{ label, value: rupees(credit_paise), weight: 'strong' }];

  return {
    rows: [...(isPrinted('tenders', seller) ? paid.flatMap((tender) => tenderRows(tender, words)) : []), ...credit],
    owed_paise: credit_paise + advance_paise,
  };
}

function tenderRows(tender: SalePaper['tenders'][number], words: Words): readonly Sum[] {
  const { mode, amount_paise, tendered_paise = amount_paise } = tender;
  const row: Sum = { label: words.modes[mode], value: rupees(amount_paise) };
  if (tendered_paise <= amount_paise) return [row];
  return [
    row,
    { label: words.cash_given, value: rupees(tendered_paise), weight: 'quiet' },
    { label: words.change, value: rupees(tendered_paise - amount_paise), weight: 'quiet' },
  ];
}
