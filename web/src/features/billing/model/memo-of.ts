import type { Tenant } from '@rmp/contracts/tenant';
import { mayBeMemo, memosOn, supplyHeads } from '@rmp/gst';
import type { Draft } from './draft.ts';
import type { PricedDraft } from './price-draft.ts';

/**
 * The paper of a priced draft: a memo where the owner wants small sales so, the law needs no invoice of its own (Act
 * s.31(3)(b), r.46 fourth proviso) and the customer asks for none; else as it is.
 */
export function memoOf(priced: PricedDraft, draft: Draft, { memos = [] }: Tenant, date: string): PricedDraft {
  const { seller, totals } = priced;
  const isMemo =
    !draft.wants_bill &&
    memosOn(memos, date) &&
    mayBeMemo({
      date,
      seller_kind: seller.seller_kind,
      buyer_gstin: draft.customer?.gstin,
      heads: supplyHeads({ seller_state: seller.state_code, buyer: draft.customer }).heads,
      payable_paise: totals.payable_paise,
    });
  return isMemo ? { ...priced, document_type: 'memo' } : priced;
}
