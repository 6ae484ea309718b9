import { TriangleAlert } from 'lucide-react';
import type { RefundMode } from '@rmp/contracts/sales';
import { isPastTaxNote, lastDayForTaxNote } from '@rmp/gst';
import { useItem } from '#local/index.ts';
import { today } from '#platform/clock.ts';
import { useDeviceSession } from '#platform/session.ts';
import { formatMilli, formatRupees } from '#ui/format.ts';
import { formatDate } from '#ui/format-time.ts';
import { Money } from '#ui/money.tsx';
import { MoneyColumn } from '#ui/paper.tsx';
import { Segmented } from '#ui/segmented.tsx';
import type { ReturnPreview } from './model/preview.ts';
import type { ReturnAction, ReturnDraft } from './model/return-draft.ts';
import type { WholeBill } from '#features/notes/index.ts';
import { useReturnsWords } from './words/index.ts';
import type { SayReturns } from './words/index.ts';

export interface ReturnSumsProps {
  readonly bill: WholeBill;
  readonly draft: ReturnDraft;
  readonly preview: ReturnPreview;
  /** What the customer owes now; undefined without one. */
  readonly balance: number | undefined;
  /** Why nothing was saved. */
  readonly trouble: string | undefined;
  readonly act: (action: ReturnAction) => void;
}

/** What the return comes to, before it is saved: round-off, what is owed after it, the stock, and where the money goes. */
export function ReturnSums({ bill, draft, preview, balance, trouble, act }: ReturnSumsProps) {
  const say = useReturnsWords();
  const roundOff = preview.note?.totals.round_off_paise ?? 0;
  const modes: readonly RefundMode[] = balance === undefined ? ['cash', 'upi'] : ['udhaar', 'cash', 'upi'];
  return (
    <>
      <div className="px-0.5 pt-1 text-sm *:min-h-7 *:py-0">
        {preview.note === undefined && preview.fault === undefined && (
          <p className="px-gutter text-ink-2">{say('pick_hint')}</p>
        )}
        {roundOff !== 0 && (
          <MoneyColumn label={say('round_off')}>
            {roundOff > 0 && '+'}
            <Money paise={Math.abs(roundOff)} size="sm" sign={roundOff < 0 ? 'minus' : 'plain'} />
          </MoneyColumn>
        )}
        {preview.note && <Owed bill={bill} balance={balance} after={preview.balance_after_paise} say={say} />}
        {preview.note && <StockAfter bill={bill} draft={draft} say={say} />}
        <Trouble bill={bill} trouble={trouble ?? faultIn(preview, bill, say)} say={say} />
      </div>
      <div className="mt-auto px-2 pb-2">
        <Segmented
          label={say('refund_to')}
          options={modes.map((value) => ({ value, label: say(value as 'udhaar' | 'cash' | 'upi') }))}
          value={preview.refund}
          onChange={(mode) => act({ do: 'refund', mode })}
        />
      </div>
    </>
  );
}

/** `Ramesh owes ₹181.00, after this ₹144.00`. */
function Owed({ bill, balance, after, say }: OwedProps) {
  if (balance === undefined || after === undefined || balance === after) return null;
  const name = bill.customer_name?.split(' ')[0] ?? '';
  return (
    <MoneyColumn label={say('owes_after', { name, amount: formatRupees(Math.max(0, balance)) })}>
      <Money paise={Math.abs(after)} tone={after > 0 ? 'due' : 'paid'} sign={after > 0 ? 'due' : 'plain'} />
    </MoneyColumn>
  );
}

interface OwedProps {
  readonly bill: WholeBill;
  readonly balance: number | undefined;
  readonly after: number | undefined;
  readonly say: SayReturns;
}

/** The stock of the line digits go to. */
function StockAfter({ bill, draft, say }: Pick<ReturnSumsProps, 'bill' | 'draft'> & { readonly say: SayReturns }) {
  const line = bill.fact.issued.lines.find(({ line_no }) => line_no === draft.active);
  const item = useItem(line?.item_id);
  const coming = (line && draft.picks[line.line_no]) ?? 0;
  if (!line || !item || coming === 0) return null;
  return (
    <MoneyColumn label={say('stock_after', { name: line.name })}>
      {formatMilli(item.on_hand_milli)} → <b>{formatMilli(item.on_hand_milli + coming)}</b>
    </MoneyColumn>
  );
}

function Trouble({ bill, trouble, say }: Pick<ReturnSumsProps, 'bill' | 'trouble'> & { readonly say: SayReturns }) {
  const { totals } = bill.fact.issued;
  const years = useDeviceSession()?.tenant?.turnovers;
  const isLate = isPastTaxNote({ totals, sold_date: bill.sold_date }, today(), years);
  const last = formatDate(lastDayForTaxNote(bill.sold_date, years));
  const text = trouble ?? (isLate ? say('too_late', { date: last }) : undefined);
  if (text === undefined) return null;
  return (
    <p role="alert" className="flex items-center gap-2 px-gutter font-semibold text-wait">
      <TriangleAlert className="size-4.5 flex-none" aria-hidden="true" />
      {text}
    </p>
  );
}

/** More than is left, or what a bill cannot give back, in words. */
function faultIn({ fault }: ReturnPreview, { fact }: WholeBill, say: SayReturns): string | undefined {
  if (fault === undefined) return undefined;
  if (fault.code !== 'over-returned') return say('not_possible');
  const name = fact.issued.lines.find(({ line_no }) => line_no === fault.line_no)?.name ?? '';
  return say('too_much', { name, quantity: formatMilli(fault.returnable_milli) });
}
