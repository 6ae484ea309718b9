import { unitCodeOf } from '@rmp/gst';
import { percent, quantity } from '../figures/measures.ts';
import { rupees } from '../figures/rupees.ts';
import type { Words } from '../words/words.ts';
import type { Regime, Taxed } from './regime.ts';
import type { Column, RollLine, Table } from './sheet.ts';

/** A line of a bill or a note. What a note's line does not have is not printed. */
export interface PaperLine extends Taxed {
  readonly line_no: number;
  readonly name: string;
  readonly hsn?: string | undefined;
  readonly unit: string;
  readonly qty_milli: number;
  readonly gst_rate_bp: number;
  readonly unit_price_paise?: number | undefined;
  readonly price_includes_tax?: boolean | undefined;
  readonly gross_paise?: number | undefined;
  readonly discount_paise?: number | undefined;
  readonly bill_discount_paise?: number | undefined;
  readonly charges_paise?: number | undefined;
  readonly concession_paise?: number | undefined;
  readonly total_paise: number;
}

interface LineColumn extends Column {
  readonly cell: (line: PaperLine) => string;
  /** Summed in the last row. */
  readonly amount?: (line: PaperLine) => number;
}

/** The table of lines for a sheet. A column nobody has anything in is left out, so the names keep their room. */
export function lineTable(lines: readonly PaperLine[], regime: Regime, words: Words): Table {
  const columns = columnsFor(lines, regime, words);
  return {
    columns: columns.map(({ cell: _cell, amount: _amount, ...column }) => column),
    rows: lines.map((line) => ({ cells: columns.map(({ cell }) => cell(line)) })),
    total: { cells: columns.map((column) => totalCell(column, lines, words)), weight: 'strong' },
  };
}

/** The same lines for a roll: name and law's marks above, measure and amount below. */
export function rollLines(lines: readonly PaperLine[], regime: Regime, words: Words): readonly RollLine[] {
  return lines.map((line) => ({
    name: line.name,
    mark: [regime.isRegistered ? line.hsn : undefined, regime.heads.length > 0 ? percent(line.gst_rate_bp) : undefined]
      .filter((part) => part !== undefined)
      .join(' · '),
    measure: [measureOf(line, words), priceOf(line, lines)].filter((part) => part !== '').join(' × '),
    amount: rupees(line.gross_paise ?? line.total_paise),
  }));
}

export function discountOf({ discount_paise = 0, bill_discount_paise = 0 }: PaperLine): number {
  return discount_paise + bill_discount_paise;
}

/** Lines priced before tax carry a `+` only where others on the bill include it. */
export function isMarkedExclusive(line: PaperLine, lines: readonly PaperLine[]): boolean {
  return line.price_includes_tax === false && lines.some(({ price_includes_tax }) => price_includes_tax === true);
}

function columnsFor(lines: readonly PaperLine[], { isRegistered, heads }: Regime, words: Words): readonly LineColumn[] {
  const hasPrices = lines.some(({ unit_price_paise }) => unit_price_paise !== undefined);
  const hasDiscount = lines.some((line) => discountOf(line) > 0);
  const hasCharges = lines.some(({ charges_paise = 0 }) => charges_paise > 0);
  const isTaxed = heads.length > 0;
  const showsGross = hasPrices && (isTaxed || hasDiscount || hasCharges);

  return [
    text('#', ({ line_no }) => String(line_no)),
    { head: words.item, align: 'left', isWide: true, isStrong: true, cell: ({ name }) => name },
    ...when(
      isRegistered && lines.some(({ hsn }) => hsn !== undefined),
      text('HSN', ({ hsn = '' }) => hsn),
    ),
    { head: words.qty, align: 'right', cell: (line) => measureOf(line, words) },
    ...when(hasPrices, { head: words.rate, align: 'right', cell: (line) => priceOf(line, lines) }),
    ...when(
      showsGross,
      money(words.amount, ({ gross_paise = 0 }) => gross_paise),
    ),
    ...when(hasDiscount, money(words.discount, discountOf)),
    ...when(
      hasCharges,
      money(words.charges, ({ charges_paise = 0 }) => charges_paise),
    ),
    ...(isTaxed
      ? [
          money(words.taxable, ({ taxable_paise }) => taxable_paise),
          { head: 'GST', align: 'right' as const, cell: ({ gst_rate_bp }: PaperLine) => percent(gst_rate_bp) },
          ...heads.map(({ name, of }) => money(name, of)),
          ...when(
            lines.some(({ concession_paise = 0 }) => concession_paise !== 0),
            money(words.concession, ({ concession_paise = 0 }) => -concession_paise),
          ),
        ]
      : []),
    { ...money(`${words.total} ₹`, ({ total_paise }) => total_paise), isStrong: true },
  ];
}

function totalCell({ amount, isWide }: LineColumn, lines: readonly PaperLine[], words: Words): string {
  if (isWide) return words.total;
  return amount ? rupees(lines.reduce((sum, line) => sum + amount(line), 0)) : '';
}

function measureOf({ qty_milli, unit }: PaperLine, words: Words): string {
  return `${quantity(qty_milli)} ${words.units[unitCodeOf(unit)] ?? unit}`;
}

function priceOf(line: PaperLine, lines: readonly PaperLine[]): string {
  if (line.unit_price_paise === undefined) return '';
  return `${rupees(line.unit_price_paise)}${isMarkedExclusive(line, lines) ? '+' : ''}`;
}

function text(head: string, cell: (line: PaperLine) => string): LineColumn {
  return { head, align: 'left', cell };
}

function money(head: string, amount: (line: PaperLine) => number): LineColumn {
  return { head, align: 'right', cell: (line) => rupees(amount(line)), amount };
}

function when(isWanted: boolean, column: LineColumn): readonly LineColumn[] {
  return isWanted ? [column] : [];
}
