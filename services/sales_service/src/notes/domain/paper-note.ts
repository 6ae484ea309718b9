import type { NoteLine, NoteTotals, Sale } from '@rmp/contracts/sales';
import { present } from '../../sales/domain/present.ts';
import type { ComputedNote } from './compute-return.ts';

/** Paper need not name items; the bill's lines do, and stock follows them. */
export const withWordsOf = ({ lines }: Sale, onPaper: readonly NoteLine[]): readonly NoteLine[] =>
  onPaper.map((line) => present({ item_id: lines.find(({ line_no }) => line_no === line.line_no)?.item_id, ...line }));

/** Whether the paper says what we would have said: every figure of every line, and every total. */
export const sameFigures = (paper: ComputedNote, ours: ComputedNote): boolean =>
  paper.lines.length === ours.lines.length &&
  FIGURES.every((figure) => ours.lines.every((line, index) => paper.lines[index]?.[figure] === line[figure])) &&
  TOTALS.every((total) => paper.totals[total] === ours.totals[total]);

const FIGURES = [
  'line_no',
  'qty_milli',
  'gst_rate_bp',
  'net_paise',
  'taxable_paise',
  'cgst_paise',
  'sgst_paise',
  'igst_paise',
  'cess_paise',
  'concession_paise',
  'total_paise',
] as const satisfies readonly (keyof NoteLine)[];

const TOTALS = [
  'taxable_paise',
  'cgst_paise',
  'sgst_paise',
  'igst_paise',
  'cess_paise',
  'concession_paise',
  'round_off_paise',
  'payable_paise',
] as const satisfies readonly (keyof NoteTotals)[];
