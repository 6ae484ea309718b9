import type { RefundMode } from '@rmp/contracts/sales';
import type { FiledYear, ReturnRefusal } from '@rmp/gst';
import { noteFigures } from '#features/notes/index.ts';
import type { NoteFigures, WholeBill } from '#features/notes/index.ts';
import type { LocalNote } from '#local/index.ts';
import { wantedIn } from './return-draft.ts';
import type { ReturnDraft } from './return-draft.ts';

/** What the credit note will say, before it is saved; nothing while nothing is picked or it is refused. */
export interface ReturnPreview {
  readonly note: NoteFigures | undefined;
  /** Why it cannot be; "nothing picked yet" is no fault. */
  readonly fault: ReturnRefusal | undefined;
  readonly refund: RefundMode;
  /** What the customer will owe; undefined where no udhaar is cut or nobody owes. */
  readonly balance_after_paise: number | undefined;
}

/** `balance` is what the customer owes now, in paise, undefined without a customer; `date` the Indian day; `years` the shop's. */
export function previewOf(
  draft: ReturnDraft,
  bill: WholeBill,
  notes: readonly LocalNote[],
  { balance, date, years }: PreviewAround,
): ReturnPreview {
  const computed = noteFigures(bill, notes, wantedIn(draft), date, years);
  const refund = draft.refund ?? usualRefund(balance);
  const note = computed.ok ? computed.value : undefined;
  const fault = computed.ok || computed.refusal.code === 'nothing-returned' ? undefined : computed.refusal;
  const cut = refund === 'udhaar' ? (note?.totals.payable_paise ?? 0) : 0;
  return { note, fault, refund, balance_after_paise: balance === undefined ? undefined : balance - cut };
}

interface PreviewAround {
  readonly balance: number | undefined;
  readonly date: string;
  readonly years?: readonly FiledYear[] | undefined;
}

/** While something is owed the money goes off that, or else it is given back. */
const usualRefund = (balance: number | undefined): RefundMode => ((balance ?? 0) > 0 ? 'udhaar' : 'cash');
