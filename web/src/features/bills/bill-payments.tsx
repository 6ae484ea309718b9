import type { BillScreen } from '@rmp/contracts/bff';
import type { Payment } from '@rmp/contracts/payment';
import { openOnBill } from '#local/index.ts';
import type { LocalBill, LocalNote } from '#local/index.ts';
import { formatDayAndTime } from '#ui/format-time.ts';
import { Section } from '#ui/list-row.tsx';
import { Money } from '#ui/money.tsx';
import { MoneyColumn, Paper } from '#ui/paper.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import type { StateTagProps } from '#ui/state-tag.tsx';
import { useBillsWords } from './words/index.ts';
import type { SayBills } from './words/index.ts';

export interface BillPaymentsProps {
  readonly bill: LocalBill;
  readonly notes: readonly LocalNote[];
  readonly screen: BillScreen | undefined;
  readonly isOffline: boolean;
}

/** What was paid on a bill: with it, as it was issued, and later, as the server knows. */
export function BillPayments({ bill, notes, screen, isOffline }: BillPaymentsProps) {
  const say = useBillsWords();
  const told = screen && 'data' in screen.parts.payments ? screen.parts.payments.data.rows : undefined;
  const sale = screen && 'data' in screen.parts.sale ? screen.parts.sale.data : undefined;
  const due = sale ? sale.due_paise : openOnBill(bill, notes);
  return (
    <section>
      <Section title={say('payments')} />
      <Paper>
        {told ? (
          told.map((payment) => <Paid key={payment.payment_id} payment={payment} say={say} />)
        ) : (
          <AsIssued bill={bill} say={say} />
        )}
        {due > 0 && bill.status === 'issued' && (
          <MoneyColumn label={<strong>{say('still_due')}</strong>}>
            <Money paise={due} tone="due" />
          </MoneyColumn>
        )}
      </Paper>
      {isOffline && <p className="px-1 pt-1.5 text-sm text-ink-2">{say('payments_offline')}</p>}
    </section>
  );
}

function AsIssued({ bill, say }: { readonly bill: LocalBill; readonly say: SayBills }) {
  return bill.fact?.tenders?.map(({ payment_id, mode, amount_paise }) => (
    <MoneyColumn key={payment_id} label={say(mode)} note={formatDayAndTime(bill.sold_at)}>
      <StateTag {...(mode === 'upi' ? claimed(say) : received(say))} />
      <Money paise={amount_paise} />
    </MoneyColumn>
  ));
}

function Paid({ payment, say }: { readonly payment: Payment; readonly say: SayBills }) {
  return (
    <MoneyColumn label={wayOf(payment, say)} note={formatDayAndTime(payment.paid_at)}>
      <StateTag {...stateOf(payment, say)} />
      <Money paise={payment.amount_paise} />
    </MoneyColumn>
  );
}

function wayOf({ mode }: Payment, say: SayBills): string {
  switch (mode) {
    case 'cash':
    case 'upi':
    case 'card':
    case 'bank':
    case 'cheque':
    case 'advance':
    case 'exchange':
      return say(mode);
    default:
      return say('other');
  }
}

/** Only the bank or the owner verifies a UPI payment; until then the counter has claimed it. */
function stateOf({ status, direction, upi_state }: Payment, say: SayBills): StateTagProps {
  if (status === 'undone') return { state: 'clear', label: say('undone') };
  if (status === 'reversed') return { state: 'clear', label: say('went_back') };
  if (direction === 'out') return { state: 'gave', label: say('gave') };
  if (upi_state === 'verified') return { state: 'verified', label: say('verified') };
  return upi_state === 'claimed' ? claimed(say) : received(say);
}

const claimed = (say: SayBills): StateTagProps => ({ state: 'to-verify', label: say('to_verify') });
const received = (say: SayBills): StateTagProps => ({ state: 'received', label: say('received') });
