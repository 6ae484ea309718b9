import type { RefundMode } from '@rmp/contracts/sales';
import { creditNote } from '@rmp/gst';
import type { ComputedCreditNote, ReturnRefusal } from '@rmp/gst';
import type { LocalNote } from '#local/index.ts';
import { earlierNotes } from './returnable.ts';
import { wantedIn } from './return-draft.ts';
import type { ReturnDraft } from './return-draft.ts';
import type { WholeBill } from './whole-bill.ts';

/** What the credit note will say, before it is saved; nothing while nothing is picked or it is refused. */
export interface ReturnPreview {
  readonly note: ComputedCreditNote | undefined;
  /** Why it cannot be; "nothing picked yet" is no fault. */
  readonly fault: ReturnRefusal | undefined;
  readonly refund: RefundMode;
  /** What the customer will owe; undefined where no udhaar is cut or nobody owes. */
  readonly balance_after_paise: number | undefined;
}

/** `balance` is what the customer owes now, in paise; undefined without a customer. */
export function previewOf(
  draft: ReturnDraft,
  { fact: { issued } }: WholeBill,
  notes: readonly LocalNote[],
  balance: number | undefined,
): ReturnPreview {
  const whole = { lines: issued.lines, payable_paise: issued.totals.payable_paise };
  const computed = creditNote(whole, earlierNotes(notes), wantedIn(draft));
  const refund = draft.refund ?? usualRefund(balance);
  const note = computed.ok ? computed.value : undefined;
  const fault = computed.ok || computed.refusal.code === 'nothing-returned' ? undefined : computed.refusal;
  const cut = refund === 'udhaar' ? (note?.totals.payable_paise ?? 0) : 0;
  return { note, fault, refund, balance_after_paise: balance === undefined ? undefined : balance - cut };
}

/** While something is owed the money goes off that, or else it is given back. */
const usualRefund = (balance: number | undefined): RefundMode => ((balance ?? 0) > 0 ? 'udhaar' : 'cash');
