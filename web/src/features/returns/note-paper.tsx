import type { LocalNote } from '#local/index.ts';
import { today } from '#platform/clock.ts';
import { formatMilli } from '#ui/format.ts';
import { formatDate, formatTime } from '#ui/format-time.ts';
import { HalfDisc } from '#ui/half-disc.tsx';
import { Money } from '#ui/money.tsx';
import { MoneyColumn, Paper } from '#ui/paper.tsx';
import { Stamp } from '#ui/stamp.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { useReturnsWords } from './words/index.ts';
import type { SayReturns } from './words/index.ts';

export interface NotePaperProps {
  readonly note: LocalNote;
  /** What the customer owes now; undefined without one. */
  readonly balance: number | undefined;
}

/** What the customer holds of a return, as far as the counter needs it. */
export function NotePaper({ note, balance }: NotePaperProps) {
  const say = useReturnsWords();
  const { totals, lines, refund, customer } = note;
  return (
    <>
      <Paper>
        <div className="flex items-start justify-between gap-1 px-3.5 pt-2 pb-2">
          <div className="min-w-0">
            <p className="text-sm text-ink-2">
              {note.number} · {note.note_date === today() ? formatTime(note.noted_at) : formatDate(note.note_date)}
            </p>
            <p className="text-money-sm font-semibold">
              {say(note.kind)} {say('on_bill', { number: note.sale_number })}
            </p>
            <Money paise={totals.payable_paise} size="2xl" />
          </div>
          <span className="flex-none whitespace-nowrap">
            {note.kind === 'credit_note' && <Stamp word={say('stamp')} tone="due" />}
          </span>
        </div>
        <div className="mx-3 border-t border-rule py-0.5 *:min-h-8 *:px-0.5 *:py-0">
          {lines.map(({ line_no, name, qty_milli, total_paise }) => (
            <MoneyColumn key={line_no} label={`${formatMilli(qty_milli)} × ${name}`}>
              <Money paise={total_paise} />
            </MoneyColumn>
          ))}
          {totals.round_off_paise !== 0 && (
            <MoneyColumn label={say('round_off')}>
              <Money paise={Math.abs(totals.round_off_paise)} sign={totals.round_off_paise < 0 ? 'minus' : 'plain'} />
            </MoneyColumn>
          )}
          {refund?.exchange && (
            <MoneyColumn label={<strong>{say('exchanged')}</strong>}>
              <Money paise={refund.exchange.amount_paise} />
            </MoneyColumn>
          )}
          {refund && refund.amount_paise > 0 && (
            <MoneyColumn label={<strong>{say(refund.mode === 'udhaar' ? 'cut_udhaar' : 'give_back')}</strong>}>
              <Money paise={refund.amount_paise} />
            </MoneyColumn>
          )}
        </div>
        {balance !== undefined && customer?.name !== undefined && (
          <div className="mx-3 border-t border-rule py-1 *:px-0.5">
            <Balance name={customer.name.split(' ')[0] ?? ''} balance={balance} say={say} />
          </div>
        )}
      </Paper>
      <SafeLine state={note.state} say={say} />
    </>
  );
}

function Balance({
  name,
  balance,
  say,
}: {
  readonly name: string;
  readonly balance: number;
  readonly say: SayReturns;
}) {
  const word = balance === 0 ? 'now_clear' : balance > 0 ? 'now_owes' : 'now_has';
  return (
    <MoneyColumn label={<strong>{say(word, { name })}</strong>}>
      {balance !== 0 && <Money paise={Math.abs(balance)} size="lg" tone={balance > 0 ? 'due' : 'paid'} />}
    </MoneyColumn>
  );
}

/** Saved and sent are two things. */
function SafeLine({ state, say }: { readonly state: LocalNote['state']; readonly say: SayReturns }) {
  if (state === 'sent') {
    return (
      <p className="px-3 py-1.5">
        <StateTag state="sent" label={say('sent')} />
      </p>
    );
  }
  return (
    <p className="flex items-center gap-2 px-3 py-1.5 text-sm text-ink-2">
      <HalfDisc className="size-4.5 flex-none text-wait" />
      {say('safe_here')}
    </p>
  );
}
