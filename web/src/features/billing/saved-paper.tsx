import { TriangleAlert } from 'lucide-react';
import { formatRupees } from '#ui/format.ts';
import { formatTime } from '#ui/format-time.ts';
import { HalfDisc } from '#ui/half-disc.tsx';
import { Money } from '#ui/money.tsx';
import { MoneyColumn, Paper } from '#ui/paper.tsx';
import { Stamp } from '#ui/stamp.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import type { LocalBill } from '#local/index.ts';
import { useBillingWords } from './words/index.ts';
import type { SayBilling } from './words/index.ts';

export interface SavedPaperProps {
  readonly bill: LocalBill;
  /** What the customer owes now; absent without a customer. */
  readonly balance: number | undefined;
}

/** What the customer holds, as far as the counter needs it: number, total, how it was paid, what is owed now. */
export function SavedPaper({ bill, balance }: SavedPaperProps) {
  const say = useBillingWords();
  const { fact } = bill;
  return (
    <Paper torn>
      <div className="flex items-start justify-between gap-1 px-3.5 pt-2 pb-2">
        <div className="min-w-0">
          <p className="text-sm text-ink-2">
            {bill.number} · {formatTime(bill.sold_at)}
          </p>
          <p className="line-clamp-2 text-money-sm font-semibold">
            {bill.customer_name ?? say('walk_in')} · {say('items_count', { count: fact?.lines.length ?? 0 })}
          </p>
          <Money paise={bill.payable_paise} size="2xl" />
        </div>
        <span className="flex-none whitespace-nowrap">
          <BillStamp bill={bill} />
        </span>
      </div>
      <div className="mx-3 border-t border-rule py-0.5 *:min-h-8 *:px-0.5 *:py-0">
        {fact?.tenders?.map(({ payment_id, mode, amount_paise }) => (
          <MoneyColumn key={payment_id} label={say(mode === 'advance' ? 'old_advance' : mode)}>
            {mode === 'upi' ? (
              <StateTag state="to-verify" label={say('to_verify')} />
            ) : (
              <StateTag state="received" label={say('received')} />
            )}
            <Money paise={amount_paise} />
          </MoneyColumn>
        ))}
        {bill.credit_paise > 0 && (
          <MoneyColumn label={say('udhaar')}>
            <StateTag state="due" label={say('customer_due')} />
            <Money paise={bill.credit_paise} />
          </MoneyColumn>
        )}
      </div>
      {balance !== undefined && bill.customer_name !== undefined && (
        <div className="mx-3 border-t border-rule py-1 *:px-0.5">
          <Balance name={bill.customer_name} balance={balance} say={say} />
        </div>
      )}
    </Paper>
  );
}

/** PAID, PART PAID, UDHAAR or CANCELLED. */
export function BillStamp({ bill: { status, credit_paise, payable_paise } }: { readonly bill: LocalBill }) {
  const say = useBillingWords();
  if (status === 'cancelled') return <Stamp word={say('stamp_cancelled')} tone="due" />;
  if (credit_paise === 0) return <Stamp word={say('stamp_paid')} tone="paid" />;
  const word = credit_paise < payable_paise ? say('stamp_part_paid') : say('stamp_udhaar');
  return <Stamp word={word} detail={say('stamp_due', { amount: formatRupees(credit_paise) })} tone="due" />;
}

function Balance({
  name,
  balance,
  say,
}: {
  readonly name: string;
  readonly balance: number;
  readonly say: SayBilling;
}) {
  const first = name.split(' ')[0] ?? name;
  if (balance === 0)
    return <MoneyColumn label={<strong>{say('now_clear', { name: first })}</strong>}>{null}</MoneyColumn>;
  const word = balance > 0 ? say('now_owes', { name: first }) : say('now_advance', { name: first });
  return (
    <MoneyColumn label={<strong>{word}</strong>}>
      <Money paise={Math.abs(balance)} size="lg" tone={balance > 0 ? 'due' : 'paid'} />
    </MoneyColumn>
  );
}

/** Saved and sent are two things: here it is safe, and it goes by itself. */
export function SafeLine({ bill }: { readonly bill: LocalBill }) {
  const say = useBillingWords();
  if (bill.flags?.length) {
    return (
      <p className="flex items-center gap-2 px-3 py-1.5 text-sm font-semibold text-wait">
        <TriangleAlert className="size-5 flex-none" aria-hidden="true" />
        {say('needs_look')}
      </p>
    );
  }
  return bill.state === 'sent' ? (
    <p className="px-3 py-1.5">
      <StateTag state="sent" label={say('sent')} />
    </p>
  ) : (
    <p className="flex items-center gap-2 px-3 py-1.5 text-sm text-ink-2">
      <HalfDisc className="size-4.5 flex-none text-wait" />
      {say('safe_here')}
    </p>
  );
}
