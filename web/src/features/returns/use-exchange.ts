import type { Milli } from '@rmp/gst';
import { useRouter } from 'next/navigation';
import { beginExchange } from '#features/billing/index.ts';
import type { WholeBill } from '#features/notes/index.ts';
import { useLocal } from '#local/index.ts';
import type { ReturnPreview } from './model/preview.ts';
import { wantedIn } from './model/return-draft.ts';
import type { ReturnDraft } from './model/return-draft.ts';

/** Goes to the counter with what is picked: other goods are taken for it. Undefined while there is nothing to take for. */
export function useExchange(bill: WholeBill, draft: ReturnDraft, preview: ReturnPreview): (() => void) | undefined {
  const db = useLocal();
  const router = useRouter();
  const { note, refund } = preview;
  if (!db || !note) return undefined;

  const { sale_id, number, fact } = bill;
  const { payable_paise } = note.totals;
  const given = {
    lines: wantedIn(draft),
    goods: note.lines.flatMap(({ line_no, qty_milli }) => goodsOf(bill, line_no, qty_milli)),
    refund,
    reason: draft.reason.trim(),
    note_paise: payable_paise,
    credit_paise: payable_paise,
  };
  return () => {
    beginExchange(db, { sale_id, sale_number: number, ...given }, { customer: fact.customer });
    router.push('/bill');
  };
}

function goodsOf({ fact }: WholeBill, lineNo: number, qty_milli: Milli) {
  const item_id = fact.issued.lines.find(({ line_no }) => line_no === lineNo)?.item_id;
  return item_id ? [{ item_id, qty_milli }] : [];
}
