import type { Issued, SaleFlag } from '@rmp/contracts/sales';
import { ok, refuse, turnoverBefore } from '@rmp/gst';
import type { Result, TaxHeads } from '@rmp/gst';
import { billDates } from './bill-dates.ts';
import type { BillDates } from './bill-dates.ts';
import type { KnownCustomer, KnownItems, KnownSeries, SellerProfile } from './circumstances.ts';
import { clockDoubts } from './clock-doubts.ts';
import { customerDoubts } from './customer-doubts.ts';
import { draftOf } from './draft.ts';
import type { SaleDraft } from './draft.ts';
import { flagsOf } from './flags.ts';
import { LAW, TEMPLATE } from './law.ts';
import { lockDoubts } from './lock-doubts.ts';
import { memoDoubts, seriesKindOf } from './memo.ts';
import { paperDoubts } from './paper-doubts.ts';
import { present } from './present.ts';
import { agrees, recompute } from './recompute.ts';
import type { Recomputed } from './recompute.ts';
import type { SaleRefusal } from './refusal.ts';
import { isOwnSeries, isServerNumber } from './series.ts';
import { tenderDoubts } from './tenders.ts';
import { factIncomplete, itemIdsOf } from './told.ts';
import type { Fact } from './told.ts';
import { unheardIn, whenArrived } from './unheard.ts';

/** What we happen to know; a fact asks nobody, so any of it may be missing. */
export interface FactCircumstances {
  readonly profile: SellerProfile | undefined;
  readonly items: KnownItems;
  readonly customer: KnownCustomer | undefined;
  readonly series: KnownSeries | undefined;
  /** Whether who made the bill may sell, as far as it is known here. */
  readonly mayAuthorSell: boolean;
  /** The device's clock was off as it sent this. */
  readonly isClockOff: boolean;
  readonly now: string;
}

/** A fact as it will be stored. `clash` when it cannot hold its number, because the number is not a device's to give. */
export interface DecidedFact {
  readonly draft: SaleDraft;
  readonly number: string;
  readonly clash: boolean;
  /** Keys of the copies of what it names and nobody has told us of: its flags stand until those come. */
  readonly waits_for: readonly string[];
}

/**
 * Keeps a sale as issued and says what is doubtful about it. The one refusal: the paper is not in the body and cannot be
 * made out from the lines.
 */
export function decideFact(fact: Fact, around: FactCircumstances): Result<DecidedFact, SaleRefusal> {
  const dates = billDates(fact.sold_at ?? around.now);
  const computed = recompute(fact, dates.sold_date, around.profile, around.items);
  const issued = fact.issued ?? (computed && asIssued(computed));
  if (!issued) return refuse(factIncomplete('/issued'));

  const flags = flagsOf([
    ...ownFlags(fact, dates, issued, computed, around),
    ...ruleFlags(fact, dates, issued, computed, around),
  ]);
  const { document_type, seller, totals, template, law } = issued;
  const lines = withItems(issued.lines, fact.lines);
  const place_of_supply = issued.place_of_supply ?? computed?.priced.place.place_of_supply ?? seller.state_code;
  const balance_before_paise = around.customer?.balance_paise;
  const paper = {
    origin: 'fact',
    balance_before_paise,
    document_type,
    seller,
    place_of_supply,
    lines,
    totals,
    template,
    law,
  } as const;
  const ours = computed && !isSamePaper(issued, computed) ? { recomputed: kept(computed) } : {};
  return ok({
    draft: draftOf(fact, dates, { ...paper, flags, ...ours }, around.now),
    number: fact.number,
    clash: isServerNumber(fact.number),
    waits_for: unheardIn(fact, around),
  });
}

/** Paper names no items; the lines as told do, and stock follows them. */
const withItems = (onPaper: Issued['lines'], told: Fact['lines']): Issued['lines'] =>
  onPaper.map((line, index) => present({ item_id: told[index]?.item_id, ...line }));

/** A number used before: the document is kept beside the other one, without holding the number. */
export const asClash = ({ draft, ...decided }: DecidedFact): DecidedFact => ({
  ...decided,
  draft: { ...draft, flags: flagsOf([...draft.flags, 'number-clash']) },
  clash: true,
});

/** What it named has arrived since it was decided. */
export function asArrived({ draft, ...decided }: DecidedFact, arrived: Pick<ReadonlySet<string>, 'has'>): DecidedFact {
  const { flags, waits_for } = whenArrived({ flags: draft.flags, waits_for: decided.waits_for }, arrived);
  return { ...decided, draft: { ...draft, flags }, waits_for };
}

/** Doubts only a fact can raise: who numbered it, who made it, and whether we come to the same paper. */
function ownFlags(
  fact: Fact,
  { financial_year }: BillDates,
  issued: Issued,
  computed: Recomputed | undefined,
  { series, items, mayAuthorSell, isClockOff }: FactCircumstances,
): readonly SaleFlag[] {
  const { number, device_id } = fact;
  const raised = {
    'foreign-series': !isOwnSeries({ kind: seriesKindOf(issued), number, device_id, financial_year, series }),
    'number-clash': isServerNumber(number),
    'author-not-permitted': !mayAuthorSell,
    'clock-skew': isClockOff,
    'unknown-item': itemIdsOf(fact).some((itemId) => !items.has(itemId)),
    'total-differs': computed === undefined || !agrees(issued, computed.priced),
    'seller-kind-mismatch': computed !== undefined && !isSameSeller(issued, computed),
  } satisfies Partial<Record<SaleFlag, boolean>>;

  return (Object.keys(raised) as (keyof typeof raised)[]).filter((flag) => raised[flag]);
}

/** The rules a request would have been refused by, asked about the paper the customer holds. */
function ruleFlags(
  fact: Fact,
  { sold_at, sold_date }: BillDates,
  { document_type, seller, lines, totals }: Issued,
  computed: Recomputed | undefined,
  { customer: known, profile, now }: FactCircumstances,
): readonly SaleFlag[] {
  const { customer, ship_to, supply, tenders } = fact;
  const heads = headsOf(totals, computed);
  const doubts = [
    ...clockDoubts(sold_at, now),
    ...lockDoubts(sold_date, profile),
    ...customerDoubts(customer, known),
    ...memoDoubts({ document_type }, { date: sold_date, seller, customer, totals }, profile),
    ...paperDoubts({
      date: sold_date,
      seller,
      previous_turnover_paise: turnoverBefore(profile?.turnovers ?? [], sold_date),
      heads,
      customer,
      ship_to,
      supply,
      lines,
      totals,
    }),
    ...tenderDoubts({ payable: totals.payable_paise, tenders, customer, known }),
  ];
  return doubts.map(({ flag }) => flag);
}

/** The paper's own heads; where it bears no tax, those of the place the goods went to. */
function headsOf({ igst_paise, cgst_paise }: Issued['totals'], computed: Recomputed | undefined): TaxHeads {
  if (igst_paise > 0) return 'inter';
  return cgst_paise > 0 ? 'intra' : (computed?.priced.place.heads ?? 'intra');
}

const isSameSeller = (issued: Issued, { seller, priced }: Recomputed): boolean =>
  issued.seller.seller_kind === seller.seller_kind && issued.document_type === priced.document_type;

const isSamePaper = (issued: Issued, computed: Recomputed): boolean =>
  isSameSeller(issued, computed) && agrees(issued, computed.priced);

const kept = ({ priced: { document_type, lines, totals } }: Recomputed) => ({ document_type, lines, totals });

const asIssued = ({ seller, priced: { document_type, lines, totals, place } }: Recomputed): Issued => ({
  document_type,
  lines,
  totals,
  place_of_supply: place.place_of_supply,
  seller,
  template: TEMPLATE,
  law: LAW,
});
