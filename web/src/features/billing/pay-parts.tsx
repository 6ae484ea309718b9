import { CalendarDays, NotebookText, QrCode, Send } from 'lucide-react';
import { Button } from '#ui/button.tsx';
import { feel } from '#ui/feedback.ts';
import { formatRupees } from '#ui/format.ts';
import { Pad } from '#ui/pad.tsx';
import type { PadKey } from '#ui/pad.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { goTo } from './address.ts';
import { whyNot } from './bill-slot.tsx';
import { isAllUpi } from './model/settle.ts';
import type { CounterBill } from './use-counter.ts';
import type { OpenCounter } from './use-open-counter.ts';
import { useBillingWords } from './words/index.ts';
import type { SayBilling } from './words/index.ts';

interface Props {
  readonly counter: OpenCounter;
}

/** Above the payment: how much, and whose it is. */
export function PayBar({ counter: { bill } }: Props) {
  const say = useBillingWords();
  const { draft, payable, settlement } = bill;
  const who = draft.customer?.name ?? say('walk_in_items', { count: draft.lines.length });
  return (
    <TopBar
      title={say('pay_amount', { amount: formatRupees(payable - settlement.exchange_paise) })}
      onBack={() => history.back()}
      actions={<span className="at-normal-text max-w-36 truncate pr-2 text-sm text-ink-2">{who}</span>}
    />
  );
}

export function PayPad({ counter }: Props) {
  const say = useBillingWords();
  const { act, settlement } = counter.bill;
  const hasQr = settlement.paid.upi > 0 && counter.bill.issuer?.tenant.upi_id !== undefined;
  const bigQr: PadKey = { label: say('big_qr'), icon: QrCode, onPress: () => counter.openSheet({ is: 'qr' }) };
  return (
    <Pad
      keys={[
        { label: say('all_rest'), onPress: () => act({ do: 'take-rest' }) },
        { label: say('clear'), onPress: () => act({ do: 'clear' }) },
        { label: say('more_ways'), onPress: () => counter.openSheet({ is: 'ways' }) },
      ]}
      tall={[hasQr ? bigQr : undefined, udhaarKey(counter, say)]}
      onDigit={(key) => {
        feel('key');
        act({ do: 'type', key });
      }}
      onDelete={() => act({ do: 'erase' })}
      onClear={() => act({ do: 'clear' })}
    />
  );
}

/** With udhaar on the bill, when it is to be paid; without, the whole rest to the khata. */
function udhaarKey({ bill: { draft, act, settlement }, openSheet }: OpenCounter, say: SayBilling): PadKey {
  if (settlement.udhaar_paise > 0) {
    const isSet = draft.due_date !== undefined;
    return {
      label: say('due_date'),
      icon: CalendarDays,
      on: isSet || undefined,
      onPress: () => openSheet({ is: 'due' }),
    };
  }
  const toKhata = (): void => {
    act({ do: 'pick-tender', mode: 'udhaar' });
    if (!draft.customer?.customer_id) openSheet({ is: 'customer' });
  };
  return { label: say('udhaar'), icon: NotebookText, onPress: toKhata };
}

/** Under the payment: the bill is saved, or saved and sent. */
export function PaySlot({ counter: { bill, saving } }: Props) {
  const say = useBillingWords();
  const off = whyNotSave(bill, say);
  const busy = saving.isSaving;
  if (isAllUpi(bill.settlement)) {
    const cancel = (): void => {
      bill.act({ do: 'cancel-payment' });
      goTo({ at: 'bill' }, 'instead');
    };
    return (
      <Row>
        <Button label={say('cancel_qr')} onPress={cancel} className="flex-[2]" />
        <Button
          kind="primary"
          busy={busy}
          off={off}
          label={say('received_save')}
          onPress={() => saving.save('nothing')}
          className="flex-[3]"
        />
      </Row>
    );
  }
  const canSend = bill.draft.customer?.mobile !== undefined;
  return (
    <Row>
      <Button
        kind={canSend ? 'plain' : 'primary'}
        busy={busy}
        off={off}
        label={say('save')}
        onPress={() => saving.save('nothing')}
        className="flex-[2]"
      />
      {canSend && (
        <Button
          kind="primary"
          icon={Send}
          busy={busy}
          off={off}
          label={say('save_send')}
          onPress={() => saving.save('send')}
          className="flex-[3]"
        />
      )}
    </Row>
  );
}

const Row = ({ children }: { readonly children: React.ReactNode }) => (
  <div className="flex w-full gap-2 px-2 py-1">{children}</div>
);

/** Why this payment cannot be saved; undefined when it can. */
export function whyNotSave(bill: CounterBill, say: SayBilling): string | undefined {
  const { left_paise, over_paise } = bill.settlement;
  if (left_paise > 0) return `${say('left', { amount: formatRupees(left_paise) })}: ${say('left_reason')}`;
  if (over_paise > 0) return say('over_reason', { amount: formatRupees(over_paise) });
  return whyNot(bill, say);
}
