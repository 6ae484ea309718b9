import type { DayBill, Sale } from '@rmp/contracts/sales';

/** Memos that one document can carry: one seller as he was, one place, one kind of buyer. Usually all of a day. */
export interface MemoGroup {
  readonly key: string;
  readonly memos: readonly Sale[];
  /** They were cancelled after this document was issued, and a credit note takes them out of it. */
  readonly out_of?: DayBill['day_bill_id'];
}

/** The memos of a day whose mark is up, by the documents they need; those to be carried come first. */
export function memoGroupsOf(due: readonly Sale[]): readonly MemoGroup[] {
  return [...Map.groupBy(due, keyOf)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, memos]) => ({ key, memos, ...outOf(memos) }));
}

/** A memo has a mark and a document only when it was cancelled since. */
function outOf([memo]: readonly Sale[]): Pick<MemoGroup, 'out_of'> {
  return memo?.day_bill ? { out_of: memo.day_bill.day_bill_id } : {};
}

const keyOf = ({ day_bill, seller, place_of_supply, supply, reverse_charge, customer }: Sale): string =>
  JSON.stringify([
    day_bill?.day_bill_id ?? '',
    seller.seller_kind,
    seller.gstin ?? '',
    seller.state_code,
    place_of_supply,
    supply,
    reverse_charge,
    customer?.gstin ?? '',
  ]);
