import type { ReturnedLine, Sale, SaleNote } from '@rmp/contracts/sales';
import { businessDateOf, milli, ok, refuse, sumMilli, ZERO_PAISE } from '@rmp/gst';
import type { Result } from '@rmp/gst';
import { cancelIrnUntil } from '@rmp/gst/returns';
import type { UserId } from '@rmp/contracts';
import type { SellerProfile } from './circumstances.ts';
import { clockDoubts } from './clock-doubts.ts';
import { flagsOf } from './flags.ts';
import { lockDoubts } from './lock-doubts.ts';
import type { Doubt, SaleRefusal } from './refusal.ts';

export interface CancelWanted {
  readonly reason: string;
  readonly at: string;
  readonly cancelled_by: UserId;
  /** It happened at a counter already: it is taken, whatever the rules say. */
  readonly isFact: boolean;
}

export interface CancelCircumstances {
  readonly notes: readonly SaleNote[];
  readonly mayAuthorCancel: boolean;
  readonly now: string;
  readonly profile: Pick<SellerProfile, 'locked_until'> | undefined;
}

export interface Cancelled {
  readonly sale: Sale;
  /** What notes brought back before: these goods do not come back twice. */
  readonly returned: readonly ReturnedLine[];
}

/** Cancels a sale, which keeps its number and figures. A request only on the sale's own day, with no note on it. */
export function decideCancel(
  sale: Sale,
  { reason, at, cancelled_by, isFact }: CancelWanted,
  around: CancelCircumstances,
): Result<Cancelled, SaleRefusal> {
  const doubts = [
    ...clockDoubts(at, around.now, 'at'),
    ...dayDoubts(sale, at),
    ...lockDoubts(sale.sold_date, around.profile, '/at'),
    ...noteDoubts(around.notes),
    ...registrationDoubts(sale),
    ...exchangeDoubts(sale),
  ];
  const [worst] = doubts.flatMap(({ refusal }) => refusal ?? []);
  if (worst && !isFact) return refuse(worst);

  const raised = doubts.map(({ flag }) => flag);
  const cancelled: Sale = {
    ...sale,
    status: 'cancelled',
    cancelled_at: new Date(at).toISOString(),
    cancelled_by,
    cancel_reason: reason,
    due_paise: ZERO_PAISE,
    due_as_of: around.now,
    flags: flagsOf([...sale.flags, ...raised, ...(around.mayAuthorCancel ? [] : (['author-not-permitted'] as const))]),
  };
  return ok({ sale: cancelled, returned: returnedOf(around.notes) });
}

/**
 * The day is the Indian one: a bill of 23:50 is cancelled for ten minutes. One whose IRN the portal cancelled, which it
 * does for 24 hours, is no invoice any more and is cancelled after it.
 */
function dayDoubts({ sold_date, einvoice }: Sale, at: string): readonly Doubt[] {
  const today = businessDateOf(at);
  if (today === sold_date || einvoice?.status === 'cancelled') return [];
  return [{ flag: 'period-locked', refusal: { code: 'sales/cancel-too-late', sold_date, today } }];
}

function noteDoubts(notes: readonly SaleNote[]): readonly Doubt[] {
  if (notes.length === 0) return [];
  const numbers = notes.map(({ number }) => number);
  return [{ flag: 'over-returned', refusal: { code: 'sales/has-returns', numbers } }];
}

/** Its goods were paid with others, which cannot go back: it is returned from. */
function exchangeDoubts({ tenders }: Sale): readonly Doubt[] {
  const numbers = tenders.flatMap(({ mode, reference }) => (mode === 'exchange' ? [reference ?? ''] : []));
  if (numbers.length === 0) return [];
  return [{ flag: 'over-returned', refusal: { code: 'sales/has-returns', numbers } }];
}

/** Without its IRN a bill is no invoice, with it it is one: the portal's word comes first (Rules r.48(5)). */
function registrationDoubts({ einvoice }: Sale): readonly Doubt[] {
  if (einvoice?.status !== 'registered') return [];
  const { irn, ack_at } = einvoice;
  return [{ flag: 'irn-stands', refusal: { code: 'sales/irn-stands', irn, cancel_until: cancelIrnUntil(ack_at) } }];
}

function returnedOf(notes: readonly SaleNote[]): readonly ReturnedLine[] {
  const back = new Map<number, number>();
  const lines = notes.filter(({ kind }) => kind === 'credit_note').flatMap((note) => note.lines);
  for (const { line_no, qty_milli } of lines) back.set(line_no, sumMilli([milli(back.get(line_no) ?? 0), qty_milli]));

  return [...back].map(([line_no, qty]) => ({ line_no, qty_milli: milli(qty) }));
}
