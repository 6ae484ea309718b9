import type { NewSale, Quote } from '@rmp/contracts/sales';
import { ok } from '@rmp/gst';
import type { Result } from '@rmp/gst';
import { computeRequest, settlementDoubts } from './decide-request.ts';
import type { RequestCircumstances } from './decide-request.ts';
import { flagsOf } from './flags.ts';
import type { SaleRefusal } from './refusal.ts';
import { creditOf } from './tenders.ts';
import type { IdentifiedSale } from './told.ts';

/** What a request would come to. Its flags are the rules it would be refused or flagged by. */
export function decideQuote(wanted: IdentifiedSale, around: RequestCircumstances): Result<Quote, SaleRefusal> {
  const computed = computeRequest(wanted, around);
  if (!computed.ok) return computed;

  const { paper, priced, doubts } = computed.value;
  const { document_type, lines, totals, place } = priced;
  const settlement = isSettling(wanted) ? settlementDoubts(wanted, priced, around) : [];
  return ok({
    document_type,
    place_of_supply: place.place_of_supply,
    seller: paper.seller,
    lines,
    totals,
    credit_paise: creditOf(totals.payable_paise, wanted.tenders),
    flags: flagsOf([...doubts, ...settlement].map(({ flag }) => flag)),
  });
}

/** Money is not on the table yet while a price is asked for, so that alone is no doubt. */
const isSettling = ({ tenders = [] }: NewSale): boolean => tenders.length > 0;
