import type { NewSale } from '@rmp/contracts/sales';
import { isBelowInvoice, mayBeMemo, memosDuring, memosOn, parseNumber } from '@rmp/gst';
import type { NumberKind } from '@rmp/gst';
import type { SellerProfile } from './circumstances.ts';
import type { Paper } from './paper.ts';
import type { PricedSale, SaleTerms } from './price-sale.ts';
import type { Doubt } from './refusal.ts';
import type { Fact } from './told.ts';

type MemoProfile = Pick<SellerProfile, 'memos'> | undefined;

/** A request as a memo, where the shop writes small sales so and the buyer asks for no bill. */
export function memoWhereSmall(
  priced: PricedSale,
  { seller, date, customer, supply, reverse_charge }: Omit<SaleTerms, 'lines'>,
  { wants_bill = false }: Pick<NewSale, 'wants_bill'>,
  profile: MemoProfile,
): PricedSale {
  const isMemo =
    !wants_bill &&
    memosOn(profile?.memos ?? [], date) &&
    mayBeMemo({
      date,
      seller_kind: seller.seller_kind,
      buyer_gstin: customer?.gstin,
      supply,
      reverse_charge,
      heads: priced.place.heads,
      payable_paise: priced.totals.payable_paise,
    });
  return isMemo ? { ...priced, document_type: 'memo' } : priced;
}

/** Whether a counter issued this as a memo: its paper says so, or, where that is not told, its number. */
export function isMemoFact({ issued, number }: Pick<Fact, 'issued' | 'number'>): boolean {
  if (issued) return issued.document_type === 'memo';
  const parts = parseNumber(number);
  return parts.ok && parts.value.kind === 'memo';
}

/** The series a sale of this kind of paper is numbered in. */
export const seriesKindOf = ({ document_type }: { readonly document_type: string }): NumberKind =>
  document_type === 'memo' ? 'memo' : 'sale';

/** What the rule has against a memo (Act s.31(3)(b), r.46 fourth proviso). It happened; the owner looks at it. */
export function memoDoubts(
  { document_type }: { readonly document_type: string },
  { date, seller, customer, totals }: Pick<Paper, 'date' | 'seller' | 'customer' | 'totals'>,
  profile: MemoProfile,
): readonly Doubt[] {
  if (document_type !== 'memo') return [];
  const isAllowed =
    seller.seller_kind !== 'unregistered' &&
    customer?.gstin === undefined &&
    isBelowInvoice({ date, payable_paise: totals.payable_paise }) &&
    memosDuring(profile?.memos ?? [], date);
  return isAllowed ? [] : [{ flag: 'memo-not-allowed' }];
}
