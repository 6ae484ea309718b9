import type { Fact, Sheet } from '../sheet/sheet.ts';
import type { PageSize } from './page-sizes.ts';
import { linesHeight } from './text-width.ts';
import { LINE_HEIGHT } from './type.ts';

/** A longer table of taxes would not fit beside the totals; it gets the whole width and may run over pages. */
export const TAX_ROWS_BESIDE_MAX = 16;

/** Of the width of the page: amount in words and taxes. */
export const LEFT_SHARE = 0.54;

/** Type of the table of taxes, and blank above and below the text of a row, in multiples of that. */
export const TAX_TYPE = 0.92;
export const TAX_PADDING_EM = 0.12;

/** Points that words, taxes and remarks take, about. */
export function leftHeight({ words, taxes, remarks }: Sheet, size: PageSize): number {
  const { body, table, width, margin } = size;
  const room = (width - 2 * margin) * LEFT_SHARE - 2 * body;
  const taxRows = taxes && taxes.rows.length <= TAX_ROWS_BESIDE_MAX ? taxes.rows.length + 2 : 0;
  return (
    linesHeight([words.label, words.value], body, room) +
    taxRows * table * TAX_TYPE * (LINE_HEIGHT + 2 * TAX_PADDING_EM) +
    linesHeight(remarks, body * 0.85, room) +
    body * 1.7
  );
}

/** Points that the sums, the total, what was paid and the balance take, about. */
export function moneyHeight({ sums, settlement, balance }: Sheet, { body, total }: PageSize): number {
  const rows = (sums.length + settlement.length) * body * LINE_HEIGHT;
  return rows + total * LINE_HEIGHT + 2 * body + (balance ? body * 1.45 * LINE_HEIGHT + 2 * body : 0);
}

/** Points from the last line of the table to the lower edge of what is printed, about. */
export function endHeight(sheet: Sheet, size: PageSize): number {
  const { body } = size;
  const { bank, terms, qr, signature } = sheet;
  const [left, money] = [leftHeight(sheet, size), moneyHeight(sheet, size)];
  const said = [qr ? undefined : bank, terms].reduce((height, fact) => height + (fact ? saidHeight(fact, size) : 0), 0);
  const payHeight = qr ? Math.max(size.qr, 4 * body + (bank ? saidHeight(bank, size) + body : 0)) : body * 2;
  const signatureHeight = body * ((signature.picture ? 4.5 : 2.6) + 4);
  return body * 3.2 + Math.max(left, money, (left + money + said) / 2) + Math.max(payHeight, signatureHeight);
}

function saidHeight({ value }: Fact, { body }: PageSize): number {
  return body * (0.6 + 0.85 * LINE_HEIGHT * (1 + value.split('\n').length));
}
