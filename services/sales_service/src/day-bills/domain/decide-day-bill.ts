import type { DayBill } from '@rmp/contracts/sales';
import { documentTypeFor, financialYearOf } from '@rmp/gst';
import { LAW } from '../../sales/domain/law.ts';
import { present } from '../../sales/domain/present.ts';
import type { MemoGroup } from './memo-groups.ts';
import { sumMemos } from './sum-memos.ts';

/** Layout of a day's document. */
const TEMPLATE = 'day-bill-1';

/** A document decided but not yet in its place: the transaction gives it its `seq` and its number. */
export type DayBillDraft = Omit<DayBill, 'tenant_id' | 'seq' | 'number'>;

export interface DayBillCircumstances {
  readonly day_bill_id: DayBill['day_bill_id'];
  readonly memo_date: string;
  readonly bill_date: string;
  readonly issued_at: string;
  /** Of a credit note: the document it takes memos out of. */
  readonly corrects: DayBill['corrects'];
}

/**
 * The date of a document: the day of its memos. Where the books of that day were closed before the memos came, and of
 * every credit note, it is the day it is issued: nothing is written into a period that was filed.
 */
export function billDateOf(
  { out_of }: Pick<MemoGroup, 'out_of'>,
  { memo_date, today, locked_until = '' }: { memo_date: string; today: string; locked_until?: string | undefined },
): string {
  return out_of === undefined && memo_date > locked_until ? memo_date : today;
}

/** The document for these memos (Act s.31(3)(b), r.46 fourth proviso; s.34(1) for those it takes out again). */
export function decideDayBill({ memos, out_of }: MemoGroup, around: DayBillCircumstances): DayBillDraft {
  const last = memos.at(-1);
  if (!last) throw new RangeError('a document carries at least one memo');
  const { seller, customer, supply, reverse_charge, place_of_supply } = last;
  const sums = sumMemos(memos);

  return present({
    ...around,
    document_type: out_of === undefined ? paperOf(seller.seller_kind, sums.lines, customer?.gstin) : 'credit_note',
    financial_year: financialYearOf(around.bill_date).label,
    seller,
    buyer_gstin: customer?.gstin,
    supply,
    reverse_charge,
    place_of_supply,
    memo_count: memos.length,
    ...sums,
    template: TEMPLATE,
    law: LAW,
  });
}

function paperOf(
  seller_kind: DayBill['seller']['seller_kind'],
  lines: DayBill['lines'],
  gstin: string | undefined,
): DayBill['document_type'] {
  const paper = documentTypeFor({ seller_kind, lines, buyer_registered: gstin !== undefined });
  if (paper === 'bill') throw new RangeError('an unregistered seller issues no invoice');
  return paper;
}
