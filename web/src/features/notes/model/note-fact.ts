import type { DeviceId, NoteId, PaymentId, SaleId, UserId } from '@rmp/contracts';
import type { IssuedNote, Issued, NoteExchange, NoteLine, RecordReturn, RefundMode } from '@rmp/contracts/sales';
import { basisPoints, LAW } from '@rmp/gst';
import type { Paise, ReturnWanted } from '@rmp/gst';
import type { NoteFigures } from './note-figures.ts';

/** Layout of the paper this app shows and sends. */
const TEMPLATE = 'note-1';

/** What came back, and how its money goes back. */
export interface ReturnGiven {
  readonly sale_id: string;
  /** Both minted when the return was begun: it can be saved once. */
  readonly note_id: NoteId;
  readonly payment_id: PaymentId;
  readonly lines: readonly ReturnWanted[];
  readonly refund: RefundMode;
  readonly reason: string;
  /** The part of it that pays a new bill of the same moment. */
  readonly exchange?: NoteExchange | undefined;
  /** What somebody was promised it gives: a note that comes to another sum is not made. */
  readonly expected_paise?: Paise | undefined;
}

/** Who takes it back, under which number, when. */
export interface NoteIssuing {
  readonly number: string;
  readonly at: string;
  readonly device_id: string;
  readonly user_id: string;
}

export type ReturnFact = RecordReturn & {
  readonly note_id: NoteId;
  readonly number: string;
  readonly at: string;
  readonly issued: IssuedNote;
  readonly refund: {
    readonly payment_id: PaymentId;
    readonly mode: RefundMode;
    readonly exchange?: NoteExchange;
  };
};

/** The return to be stored and sent: a fact, with the paper the customer holds. */
export function returnFact(
  given: ReturnGiven,
  bill: Issued,
  { commercial, totals, lines: computed }: NoteFigures,
  issuing: NoteIssuing,
): ReturnFact {
  const untaxed = commercial ? { gst_rate_bp: basisPoints(0) } : {};
  const lines = computed.map((line) => ({ ...wordsOf(bill, line.line_no), ...untaxed, ...line }));
  return {
    ...idsOf(given, issuing),
    number: issuing.number,
    at: issuing.at,
    lines: given.lines,
    ...(given.reason !== '' && { reason: given.reason }),
    issued: { lines, totals, ...(commercial && { commercial }), template: TEMPLATE, law: LAW },
  };
}

/** A note calls goods by the words, code and rate of the bill's line. */
function wordsOf(
  { lines }: Issued,
  lineNo: number,
): Pick<NoteLine, 'item_id' | 'name' | 'hsn' | 'unit' | 'gst_rate_bp'> {
  const line = lines.find(({ line_no }) => line_no === lineNo);
  if (!line) throw new RangeError(`the bill has no line ${lineNo}`);
  const { item_id, name, hsn, unit, gst_rate_bp } = line;
  return { name, unit, gst_rate_bp, ...(item_id && { item_id }), ...(hsn !== undefined && { hsn }) };
}

/** The casts: the device minted its own id and the sale's as UUIDv7, or the server did, who gave the user's. */
const idsOf = (
  { sale_id, note_id, payment_id, refund, exchange }: ReturnGiven,
  { device_id, user_id }: NoteIssuing,
) => ({
  sale_id: sale_id as SaleId,
  note_id,
  device_id: device_id as DeviceId,
  cashier_id: user_id as UserId,
  refund: { payment_id, mode: refund, ...(exchange && { exchange }) },
});
