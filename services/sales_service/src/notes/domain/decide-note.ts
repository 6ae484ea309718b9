import type { NoteKind, Refund, SaleFlag, SaleNote } from '@rmp/contracts/sales';
import type { Sale } from '@rmp/contracts/sales';
import { ok, paise, refuse } from '@rmp/gst';
import type { FiledYear, Paise, Result } from '@rmp/gst';
import { billDates } from '../../sales/domain/bill-dates.ts';
import type { BillDates } from '../../sales/domain/bill-dates.ts';
import type { KnownSeries } from '../../sales/domain/circumstances.ts';
import { flagsOf } from '../../sales/domain/flags.ts';
import { LAW, NOTE_TEMPLATE } from '../../sales/domain/law.ts';
import { present } from '../../sales/domain/present.ts';
import type { Doubt, SaleRefusal } from '../../sales/domain/refusal.ts';
import { isOwnSeries, isServerNumber } from '../../sales/domain/series.ts';
import { factIncomplete } from '../../sales/domain/told.ts';
import type { ComputedNote, NoteDoubt } from './compute-return.ts';
import { noteDoubts } from './note-doubts.ts';
import { sameFigures, withWordsOf } from './paper-note.ts';
import type { NoteWords } from './told-note.ts';

/** A note decided but not yet in its place: the transaction gives it its `seq`, and a request its number. */
export type NoteDraft = Omit<SaleNote, 'tenant_id' | 'seq' | 'number'>;

export interface NoteCircumstances {
  readonly sale: Sale;
  /** Every note on the sale so far. */
  readonly earlier: readonly SaleNote[];
  readonly series: KnownSeries | undefined;
  readonly mayAuthor: boolean;
  /** The shop's books are closed up to this day. */
  readonly locked_until: string | undefined;
  /** Years whose annual return may have been filed. */
  readonly years: readonly FiledYear[];
  readonly now: string;
}

export interface NoteMaking {
  readonly kind: NoteKind;
  readonly computed: Result<ComputedNote, NoteDoubt>;
  /** What the rules have against this kind of note. */
  readonly doubts: readonly Doubt[];
  readonly refund?: Omit<Refund, 'amount_paise'>;
}

/** A request is refused by the first rule it breaks; a fact is kept as issued, and what is doubtful becomes flags. */
export function decideNote(
  words: NoteWords,
  making: NoteMaking,
  around: NoteCircumstances,
): Result<NoteDraft, SaleRefusal> {
  const { kind, computed } = making;
  const dates = billDates(words.at ?? around.now);
  const rules = noteDoubts({ kind, ...around, noted_at: dates.sold_at, note_date: dates.sold_date });
  const doubts = [...rules, ...(computed.ok ? [] : [computed.refusal]), ...making.doubts];
  const raised = doubts.map(({ flag }) => flag);

  if (words.number === undefined) {
    const [worst] = doubts.flatMap(({ refusal }) => refusal ?? []);
    if (worst) return refuse(worst);
    if (!computed.ok) return refuse(computed.refusal.refusal);
    return ok(draftOf(words, making, around, dates, { ...computed.value, ...OURS, origin: 'request', flags: raised }));
  }

  const issued = words.issued ?? (computed.ok ? { ...computed.value, ...OURS } : undefined);
  if (!issued) return refuse(factIncomplete('/issued'));
  const paper = { ...issued, lines: withWordsOf(around.sale, issued.lines) };
  const agrees = computed.ok && sameFigures(paper, computed.value);
  const flags = [...raised, ...ownFlags(words, kind, dates, agrees, around)];
  const ours = computed.ok && !agrees ? { recomputed: computed.value } : {};
  return ok(draftOf(words, making, around, dates, { ...paper, ...ours, origin: 'fact', flags }));
}

const OURS = { template: NOTE_TEMPLATE, law: LAW } as const;

/** Doubts only a fact can raise: who numbered it, who made it, and whether we come to the same paper. */
function ownFlags(
  { number = '', device_id }: NoteWords,
  kind: NoteKind,
  { financial_year }: BillDates,
  agrees: boolean,
  { series, mayAuthor }: NoteCircumstances,
): readonly SaleFlag[] {
  const raised = {
    'foreign-series': device_id === undefined || !isOwnSeries({ kind, number, device_id, financial_year, series }),
    'number-clash': isServerNumber(number),
    'author-not-permitted': !mayAuthor,
    'total-differs': !agrees,
  } satisfies Partial<Record<SaleFlag, boolean>>;

  return (Object.keys(raised) as (keyof typeof raised)[]).filter((flag) => raised[flag]);
}

/** All of the note but what pays a new bill. */
const givenBack = (payable: Paise, { exchange }: Omit<Refund, 'amount_paise'>): Paise =>
  paise(Math.max(0, payable - (exchange?.amount_paise ?? 0)));

type Decided = Pick<
  SaleNote,
  'lines' | 'totals' | 'commercial' | 'template' | 'law' | 'origin' | 'flags' | 'recomputed'
>;

function draftOf(
  words: NoteWords,
  { kind, refund }: NoteMaking,
  { sale, now }: NoteCircumstances,
  { sold_at, sold_date, financial_year }: BillDates,
  decided: Decided,
): NoteDraft {
  return present({
    note_id: words.note_id,
    kind,
    sale_id: sale.sale_id,
    sale_number: sale.number,
    sale_date: sale.sold_date,
    day_bill: sale.day_bill && { number: sale.day_bill.number, bill_date: sale.day_bill.bill_date },
    financial_year,
    noted_at: sold_at,
    note_date: sold_date,
    recorded_at: now,
    device_id: words.device_id,
    cashier_id: words.cashier_id,
    seller: sale.seller,
    customer: sale.customer,
    place_of_supply: sale.place_of_supply,
    reason: words.reason,
    refund: refund && { ...refund, amount_paise: givenBack(decided.totals.payable_paise, refund) },
    ...decided,
    flags: flagsOf(decided.flags),
  });
}
