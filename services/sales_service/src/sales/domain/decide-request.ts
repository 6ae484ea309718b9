import { chargesTax, ok, refuse, turnoverBefore } from '@rmp/gst';
import type { Result } from '@rmp/gst';
import { billDates } from './bill-dates.ts';
import type { BillDates } from './bill-dates.ts';
import { checkTenders } from './check-tenders.ts';
import type { KnownCustomer, KnownItems, SellerProfile } from './circumstances.ts';
import { clockDoubts } from './clock-doubts.ts';
import { completeLines } from './complete-lines.ts';
import { customerDoubts } from './customer-doubts.ts';
import { draftOf } from './draft.ts';
import type { SaleDraft } from './draft.ts';
import { flagsOf } from './flags.ts';
import { LAW, TEMPLATE } from './law.ts';
import { lockDoubts } from './lock-doubts.ts';
import { memoWhereSmall } from './memo.ts';
import { paperDoubts } from './paper-doubts.ts';
import type { Paper } from './paper.ts';
import { priceSale } from './price-sale.ts';
import type { PricedSale } from './price-sale.ts';
import type { Doubt, SaleRefusal } from './refusal.ts';
import { sellerOn } from './seller-on.ts';
import { tenderDoubts } from './tenders.ts';
import type { IdentifiedSale } from './told.ts';

export interface RequestCircumstances {
  readonly profile: SellerProfile;
  readonly items: KnownItems;
  readonly customer: KnownCustomer | undefined;
  readonly now: string;
}

/** A request as we would write it, with what the rules have against it. */
export interface ComputedRequest {
  readonly dates: BillDates;
  readonly paper: Paper;
  readonly priced: PricedSale;
  readonly doubts: readonly Doubt[];
}

/** Prices a request, or refuses it with the first rule it breaks: no broken rule gets a number of ours. */
export function decideRequest(wanted: IdentifiedSale, around: RequestCircumstances): Result<SaleDraft, SaleRefusal> {
  if (around.profile.status === 'closed') return refuse({ code: 'tenant/closed' });
  const tenders = checkTenders(wanted.tenders);
  if (!tenders.ok) return tenders;
  const computed = computeRequest(wanted, around);
  if (!computed.ok) return computed;

  const { dates, paper, priced, doubts } = computed.value;
  const all = [...doubts, ...settlementDoubts(wanted, priced, around)];
  const [worst] = all.flatMap(({ refusal }) => refusal ?? []);
  if (worst) return refuse(worst);

  const { document_type, lines, totals, place } = priced;
  const { place_of_supply } = place;
  const { seller } = paper;
  const ours = {
    origin: 'request',
    balance_before_paise: around.customer?.balance_paise,
    flags: flagsOf(all.map(({ flag }) => flag)),
    template: TEMPLATE,
    law: LAW,
  } as const;
  return ok(draftOf(wanted, dates, { ...ours, document_type, seller, place_of_supply, lines, totals }, around.now));
}

/** The bill as it would be, and every rule it would break but those of its payment. */
export function computeRequest(
  wanted: IdentifiedSale,
  { profile, items, customer, now }: RequestCircumstances,
): Result<ComputedRequest, SaleRefusal> {
  const dates = billDates(wanted.sold_at ?? now);
  const seller = sellerOn(profile, dates.sold_date);
  const bearsTax = chargesTax(seller.seller_kind);
  const lines = completeLines(wanted.lines, { items, date: dates.sold_date, bearsTax });
  if (!lines.ok) return lines;

  const terms = { ...wanted, seller, date: dates.sold_date, lines: lines.value };
  const computed = priceSale(terms);
  if (!computed.ok) return computed;
  const priced = memoWhereSmall(computed.value, terms, wanted, profile);

  const paper = {
    ...wanted,
    ...priced,
    seller,
    previous_turnover_paise: turnoverBefore(profile.turnovers ?? [], dates.sold_date),
    date: dates.sold_date,
    heads: priced.place.heads,
  };
  const doubts = [
    ...clockDoubts(dates.sold_at, now),
    ...lockDoubts(dates.sold_date, profile),
    ...customerDoubts(wanted.customer, customer),
    ...paperDoubts(paper),
  ];
  return ok({ dates, paper, priced, doubts });
}

/** What the rules have against the way the bill is paid. */
export const settlementDoubts = (
  { tenders, customer }: Pick<IdentifiedSale, 'tenders' | 'customer'>,
  { totals }: PricedSale,
  around: Pick<RequestCircumstances, 'customer'>,
): readonly Doubt[] => tenderDoubts({ payable: totals.payable_paise, tenders, customer, known: around.customer });
