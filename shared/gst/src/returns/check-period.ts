import { checkGstin } from '../gstin.ts';
import { hsnDigitsNeeded } from '../hsn/digits.ts';
import { ZERO_PAISE } from '../money.ts';
import { lastDayForTaxNote } from '../note-deadline.ts';
import type { FiledYear } from '../note-deadline.ts';
import { DOCUMENT_NUMBER, numberKey } from '../document-number.ts';
import { rateInForce } from '../rates.ts';
import { basisPoints } from '../basis-points.ts';
import { thresholdOn } from '../thresholds.ts';
import { needsIrn } from './einvoice-type.ts';
import { isMemo, isNote, treatmentOf } from './return-document.ts';
import type { ReturnDocument, ReturnLine } from './return-document.ts';

/** What is wrong, closed: each code has a sentence with its fix on screen. */
export type CheckCode =
  | 'number-not-allowed'
  | 'number-repeated'
  | 'numbers-missing'
  | 'gstin-invalid'
  | 'rate-not-in-force'
  | 'hsn-missing'
  | 'hsn-too-short'
  | 'address-missing'
  | 'tax-heads-differ'
  | 'totals-differ'
  | 'note-too-late'
  | 'irn-missing'
  | 'irn-stands'
  | 'irn-cancelled'
  | 'came-after-lock'
  | 'memos-without-document';

/** One problem: where it is, and whether the portal refuses it (`error`) or only asks (`warning`). */
export interface Problem {
  readonly code: CheckCode;
  readonly severity: 'error' | 'warning';
  readonly number?: string | undefined;
  readonly line_no?: number | undefined;
  readonly field?: string | undefined;
  /** The rule it goes by, as the law is cited. */
  readonly rule: string;
  /** The figures, names or digits a person needs to mend it. */
  readonly detail: Readonly<Record<string, string | number>>;
}

export interface CheckedDocument extends ReturnDocument {
  readonly round_off_paise: number;
  readonly has_buyer_address: boolean;
  /** How it stands at the invoice registration portal. */
  readonly registration?: 'waiting' | 'registered' | 'cancelled' | undefined;
  /** It reached us when its period was filed already. */
  readonly came_after_lock?: boolean | undefined;
  /** Of a memo: no document of its day carries it yet, or one still carries it that was cancelled. */
  readonly awaits_day_bill?: boolean | undefined;
}

/**
 * What the check must know of the shop: its turnover of the year before decides the digits of HSN codes, the highest of
 * any year whether its bills to businesses need an IRN, an annual return until when notes lower tax.
 */
export interface CheckSettings {
  readonly previous_turnover_paise: number;
  readonly highest_turnover_paise: number;
  /** Years whose annual return may have been filed. */
  readonly years?: readonly FiledYear[];
}

/**
 * Looks at the documents of a period before they are filed, one at a time, and names every problem with bill, line and
 * field. Only the numbers are remembered. A memo is no document of the returns: only the day it waits in is named.
 */
export function openCheck({ previous_turnover_paise, highest_turnover_paise, years = [] }: CheckSettings) {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const waiting = new Map<string, number>();
  return {
    add: (document: CheckedDocument): void => {
      if (isMemo(document)) {
        if (document.awaits_day_bill) waiting.set(document.date, (waiting.get(document.date) ?? 0) + 1);
        return;
      }
      problems.push(...numberProblems(document, seen), ...irnProblems(document, highest_turnover_paise));
      if (document.came_after_lock) problems.push(lateProblem(document));
      if (document.status === 'cancelled') return;
      problems.push(...buyerProblems(document), ...sumProblems(document), ...noteProblems(document, years));
      for (const line of document.lines) problems.push(...lineProblems(document, line, previous_turnover_paise));
    },
    finish: (): readonly Problem[] => [...problems, ...[...waiting].map(undocumentedDay)],
  };
}

function numberProblems({ number, document_type }: CheckedDocument, seen: Set<string>): readonly Problem[] {
  const rule = 'CGST Rules r.46(b)';
  const key = `${isNoteType(document_type)}|${numberKey(number)}`;
  const isRepeated = seen.has(key);
  seen.add(key);
  const isWrong = !DOCUMENT_NUMBER.test(number);
  return [
    ...(isWrong ? [problem('number-not-allowed', 'error', rule, { number, field: 'number' }, { number })] : []),
    ...(isRepeated ? [problem('number-repeated', 'error', rule, { number, field: 'number' }, { number })] : []),
  ];
}

const isNoteType = (type: ReturnDocument['document_type']): string =>
  type === 'credit_note' || type === 'debit_note' ? type : 'sale';

function buyerProblems(document: CheckedDocument): readonly Problem[] {
  const { number, buyer_gstin, date, has_buyer_address } = document;
  if (buyer_gstin !== undefined) {
    return checkGstin(buyer_gstin).ok
      ? []
      : [problem('gstin-invalid', 'error', 'CGST Rules r.46(d)', { number, field: 'customer.gstin' }, { buyer_gstin })];
  }
  const limit = thresholdOn('b2c_address_required_from', date) ?? Infinity;
  const taxable = document.lines.reduce((sum, line) => sum + line.taxable_paise, 0);
  if (isNote(document) || has_buyer_address || taxable < limit) return [];
  const at = { number, field: 'customer.address' };
  return [problem('address-missing', 'warning', 'CGST Rules r.46(e)', at, { taxable_paise: taxable })];
}

/** The parts of the document make its total, and the two halves of an intra-State tax are equal. */
function sumProblems(document: CheckedDocument): readonly Problem[] {
  const { number, payable_paise, round_off_paise, lines, reverse_charge } = document;
  const rule = 'CGST Rules r.46(j) to (m)';
  const taxes = (line: ReturnLine): number =>
    reverse_charge ? 0 : line.cgst_paise + line.sgst_paise + line.igst_paise + line.cess_paise;
  const sum = lines.reduce((total, line) => total + paidFor(line, taxes(line)), 0) + round_off_paise;
  const found: Problem[] = [];
  if (sum !== payable_paise) {
    found.push(problem('totals-differ', 'error', rule, { number, field: 'totals' }, { sum_paise: sum, payable_paise }));
  }
  for (const line of lines) {
    const isMixed = line.igst_paise !== 0 && line.cgst_paise + line.sgst_paise !== 0;
    if (line.cgst_paise === line.sgst_paise && !isMixed) continue;
    const { line_no, cgst_paise, sgst_paise, igst_paise } = line;
    found.push(problem('tax-heads-differ', 'error', rule, { number, line_no }, { cgst_paise, sgst_paise, igst_paise }));
  }
  return found;
}

const paidFor = ({ taxable_paise, concession_paise = ZERO_PAISE }: ReturnLine, taxes: number): number =>
  taxable_paise + taxes - concession_paise;

/** Without an IRN the paper of a seller bound to register is no invoice, and the portal fills GSTR-1 from what it has. */
function irnProblems(document: CheckedDocument, highestTurnover: number): readonly Problem[] {
  const { number, status, registration } = document;
  const at = { number, field: 'einvoice' };
  const rule = 'CGST Rules r.48(4), (5)';
  if (status === 'cancelled')
    return registration === 'registered' ? [problem('irn-stands', 'error', rule, at, {})] : [];
  if (registration === 'registered') return [];
  if (registration === 'cancelled') return [problem('irn-cancelled', 'error', rule, at, {})];
  return needsIrn(document, highestTurnover) ? [problem('irn-missing', 'error', rule, at, {})] : [];
}

/** The rupees of these memos are in no table until their day has its document. */
const undocumentedDay = ([date, memos]: readonly [string, number]): Problem =>
  problem(
    'memos-without-document',
    'error',
    'CGST Act s.31(3)(b); CGST Rules r.46',
    { field: 'date' },
    { date, memos },
  );

/** A mistake of a filed period is mended in GSTR-1A or in the amendment tables of the next one. */
const lateProblem = ({ number, date }: CheckedDocument): Problem =>
  problem('came-after-lock', 'warning', 'CGST Act s.37(3)', { number, field: 'date' }, { date });

/** Tax may be lowered until 30 November after the year of the supply, or until its annual return (Act s.34(2)). */
function noteProblems(
  { document_type, number, date, original }: CheckedDocument,
  years: readonly FiledYear[],
): readonly Problem[] {
  if (document_type !== 'credit_note' || !original) return [];
  const last = lastDayForTaxNote(original.date, years);
  if (date <= last) return [];
  return [problem('note-too-late', 'error', 'CGST Act s.34(2)', { number, field: 'date' }, { date, last })];
}

function lineProblems(document: CheckedDocument, line: ReturnLine, previousTurnover: number): readonly Problem[] {
  const { number, date, original } = document;
  const at = { number, line_no: line.line_no };
  const found: Problem[] = [];
  const rateDate = original?.date ?? date;
  if (treatmentOf(line) === 'taxable' && !rateInForce(basisPoints(line.gst_rate_bp), rateDate)) {
    const detail = { gst_rate_bp: line.gst_rate_bp, date: rateDate };
    found.push(
      problem('rate-not-in-force', 'error', '9/2025-Central Tax (Rate)', { ...at, field: 'gst_rate_bp' }, detail),
    );
  }
  return [...found, ...hsnProblems(document, line, previousTurnover)];
}

/** 12/2017-Central Tax as amended by 78/2020: 4 digits, 6 above 5 crore; up to 5 crore optional to consumers. */
function hsnProblems(document: CheckedDocument, line: ReturnLine, previousTurnover: number): readonly Problem[] {
  const needed = hsnDigitsNeeded({
    date: document.date,
    previous_turnover_paise: previousTurnover,
    buyer_registered: document.buyer_gstin !== undefined,
  });
  const digits = needed || OPTIONAL_DIGITS;
  const severity = needed === 0 ? 'warning' : 'error';
  const at = { number: document.number, line_no: line.line_no, field: 'hsn' };
  const rule = '12/2017-Central Tax, amended by 78/2020';
  if (line.hsn === undefined) return [problem('hsn-missing', severity, rule, at, { name: line.name, digits })];
  if (line.hsn.length >= digits) return [];
  return [problem('hsn-too-short', severity, rule, at, { name: line.name, hsn: line.hsn, digits })];
}

/** Where a code may be left out Table 12 still wants four digits of one that is there. */
const OPTIONAL_DIGITS = 4;

const problem = (
  code: CheckCode,
  severity: Problem['severity'],
  rule: string,
  at: Pick<Problem, 'number' | 'line_no' | 'field'>,
  detail: Problem['detail'],
): Problem => ({ code, severity, rule, detail, ...at });
