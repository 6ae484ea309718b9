import { rupees } from '../figures/rupees.ts';
import type { Words } from '../words/words.ts';
import type { Regime, Taxed } from './regime.ts';
import type { Sum } from './sheet.ts';

interface PricedLine {
  readonly net_paise: number;
  readonly total_paise: number;
}

interface Amounts {
  readonly gross_paise: number;
  readonly discount_paise: number;
  readonly charges_paise: number;
  readonly round_off_paise: number;
}

/** From the marked prices down to the total, as a customer adds up. */
export function amountSums(
  lines: readonly PricedLine[],
  totals: Amounts,
  { heads }: Regime,
  words: Words,
): readonly Sum[] {
  const added_paise = lines.reduce((sum, { total_paise, net_paise }) => sum + total_paise - net_paise, 0);
  return [
    { label: words.items(lines.length), value: rupees(totals.gross_paise) },
    ...unlessNothing(words.discount, -totals.discount_paise),
    ...unlessNothing(words.charges, totals.charges_paise),
    ...(heads.length > 0 ? unlessNothing(words.gst_added, added_paise) : []),
    { label: words.round_off, value: rupees(totals.round_off_paise) },
  ];
}

/** From the taxable value up to the total, as the tax office adds up. */
export function taxSums(
  totals: Taxed & { readonly round_off_paise: number; readonly concession_paise?: number | undefined },
  { heads }: Regime,
  words: Words,
): readonly Sum[] {
  return [
    { label: words.taxable_value, value: rupees(totals.taxable_paise) },
    ...heads.map(({ name, of }) => ({ label: name, value: rupees(of(totals)) })),
    ...unlessNothing(words.concession, -(totals.concession_paise ?? 0)),
    { label: words.round_off, value: rupees(totals.round_off_paise) },
  ];
}

function unlessNothing(label: string, amount_paise: number): readonly Sum[] {
  return amount_paise === 0 ? [] : [{ label, value: rupees(amount_paise) }];
}
