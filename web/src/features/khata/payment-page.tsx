import { Banknote, BookCheck, CreditCard, Landmark, QrCode, ScrollText } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { Customer } from '@rmp/contracts/payment';
import { useDeviceSession } from '#platform/session.ts';
import { BottomSlot } from '#ui/bottom-slot.tsx';
import { Button } from '#ui/button.tsx';
import { feel } from '#ui/feedback.ts';
import { Field } from '#ui/field.tsx';
import { formatRupees } from '#ui/format.ts';
import { later } from '#ui/later.ts';
import { Pad } from '#ui/pad.tsx';
import { Screen } from '#ui/screen.tsx';
import { TenderRow } from '#ui/tender-row.tsx';
import { Toast } from '#ui/toast.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { TotalBar } from '#ui/total-bar.tsx';
import { Balance, BALANCE_WORDS, balanceState } from './balance.tsx';
import { MODES, amountOf, clearAmount, deleteDigit, pickMode, takeWhole, typeDigit } from './model/payment-draft.ts';
import type { Direction, Mode } from './model/payment-draft.ts';
import type { Said } from './said.ts';
import { usePayment } from './use-payment.ts';
import { useKhataWords } from './words/index.ts';

/** Fetched when somebody pays by scanning. */
const UpiSheet = later(async () => (await import('./party-sheets.tsx')).UpiSheet);

const ICONS: Readonly<Record<Mode, LucideIcon>> = {
  cash: Banknote,
  upi: QrCode,
  card: CreditCard,
  bank: Landmark,
  cheque: ScrollText,
};

export interface PaymentPageProps {
  readonly party: Customer;
  readonly direction: Direction;
  /** What is not paid now is waived, unless that is pressed away. */
  readonly settles: boolean;
  readonly onBack: () => void;
  readonly onSaved: (said: Said) => void;
}

/** Money that comes or goes without a bill: pick the way, type the amount, save. */
export function PaymentPage({ party, direction, settles, onBack, onSaved }: PaymentPageProps) {
  const say = useKhataWords();
  const { draft, change, reason, setReason, settled, save, hasFailed, forget } = usePayment(
    party,
    { direction, settles },
    onSaved,
  );
  const mayForgive = useDeviceSession()?.permissions.includes('khata:forgive') ?? false;
  const [showsAll, showAll] = useState(false);
  const [showsQr, showQr] = useState(false);
  const modes = MODES.filter((mode) => showsAll || mode === 'cash' || mode === 'upi' || amountOf(draft, mode));
  const isEmpty = settled.total_paise === 0;
  const asksByUpi = direction === 'in' ? (amountOf(draft, 'upi') ?? 0) : 0;
  const due = direction === 'in' && party.balance_paise > 0 ? party.balance_paise : 0;

  return (
    <Screen
      bar={
        <TopBar
          title={say(settles ? 'settle' : direction === 'in' ? 'i_received' : 'i_gave')}
          sub={party.name}
          onBack={onBack}
        />
      }
      pad={
        <Pad
          label={say('take_digits', { mode: say(draft.active) })}
          keys={[undefined, undefined, undefined]}
          tall={[
            due > 0
              ? { label: say('all_due'), icon: BookCheck, onPress: () => change((was) => takeWhole(was, due)) }
              : undefined,
            undefined,
          ]}
          onDigit={(digit) => {
            feel('key');
            change((was) => typeDigit(was, digit));
          }}
          onDelete={() => change(deleteDigit)}
          onClear={() => change(clearAmount)}
        />
      }
      slot={
        <BottomSlot meaning="save">
          <TotalBar
            paise={settled.total_paise}
            caption={say(direction === 'in' ? 'received' : 'gave')}
            side={{ caption: say('after_this'), content: <Balance paise={settled.balance_paise} /> }}
            action={
              <Button
                kind="primary"
                label={say('save')}
                off={isEmpty ? say('type_amount') : undefined}
                onPress={save}
              />
            }
          />
        </BottomSlot>
      }
      toast={
        hasFailed && (
          <Toast
            tone="due"
            text={say('could_not_save')}
            action={{ label: say('try_again'), onPress: save }}
            onGone={forget}
          />
        )
      }
    >
      <div className="flex flex-col gap-2 px-gutter">
        <p className="flex items-center justify-between py-1 text-sm text-ink-2">
          {say(BALANCE_WORDS[balanceState(party.balance_paise)])}
          <span className="text-right">
            <Balance paise={party.balance_paise} />
          </span>
        </p>
        {modes.map((mode) => (
          <TenderRow
            key={mode}
            icon={ICONS[mode]}
            name={say(mode)}
            paise={amountOf(draft, mode) ?? (mode === draft.active ? 0 : undefined)}
            active={mode === draft.active}
            onPress={() => change((was) => pickMode(was, mode))}
          />
        ))}
        {asksByUpi > 0 && (
          <Button
            size="md"
            icon={QrCode}
            label={say('scans_amount', { amount: formatRupees(asksByUpi) })}
            onPress={() => showQr(true)}
          />
        )}
        {!showsAll && <Button size="md" label={say('more_ways')} onPress={() => showAll(true)} />}
        {mayForgive && settled.waivable_paise > 0 && (
          <Button
            size="md"
            on={draft.waives}
            label={say(draft.waives ? 'waived' : 'waive', { amount: formatRupees(settled.waivable_paise) })}
            onPress={() => change((was) => ({ ...was, waives: !was.waives }))}
          />
        )}
        {settled.waived_paise > 0 && (
          <Field label={say('waive_why')} value={reason} maxLength={200} onChange={setReason} />
        )}
      </div>
      <Suspense>
        {showsQr && (
          <UpiSheet
            party={party}
            amount_paise={asksByUpi}
            onClose={() => showQr(false)}
            onReceived={() => {
              showQr(false);
              save();
            }}
          />
        )}
      </Suspense>
    </Screen>
  );
}
