import { Banknote, Bell, NotebookText, QrCode, Send } from 'lucide-react';
import { BottomSlot } from '#ui/bottom-slot.tsx';
import { Button } from '#ui/button.tsx';
import { HalfDisc } from '#ui/half-disc.tsx';
import { Money } from '#ui/money.tsx';
import { Pad } from '#ui/pad.tsx';
import { QrPanel } from '#ui/qr-panel.tsx';
import { Screen } from '#ui/screen.tsx';
import { TenderRow } from '#ui/tender-row.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { useSamples } from '../words/index.ts';

/** The pay step as the components make it. */
export function PayFrame() {
  const say = useSamples();
  const nothing = () => undefined;
  return (
    <Screen
      zone="counter"
      bar={
        <TopBar
          title={say('pay_amount', { amount: '₹731.00' })}
          onBack={() => (location.hash = 'bill')}
          actions={<span className="max-w-32 truncate pr-2 text-sm text-ink-2">Ramesh Verma</span>}
        />
      }
      pad={
        <Pad
          keys={[
            { label: say('all_rest'), onPress: nothing },
            { label: say('clear_key'), onPress: nothing },
            { label: say('more_ways'), onPress: nothing },
          ]}
          tall={[
            { label: say('big_qr'), icon: QrCode, onPress: nothing },
            { label: say('due_date'), icon: Bell, onPress: nothing },
          ]}
          onDigit={nothing}
          onDelete={nothing}
          onClear={nothing}
        />
      }
      slot={
        <BottomSlot meaning="save">
          <div className="flex w-full gap-2 px-2">
            <Button label={say('save')} className="flex-1" />
            <Button kind="primary" icon={Send} label={say('save_and_send')} className="flex-[1.55]" />
          </div>
        </BottomSlot>
      }
    >
      <div className="grid flex-none gap-gap px-2 pt-0.5">
        <TenderRow
          icon={Banknote}
          name={say('cash')}
          note={say('change', { amount: '₹0.00' })}
          paise={30_000}
          onPress={nothing}
        />
        <TenderRow icon={QrCode} name={say('upi')} note={say('qr_ready')} paise={20_000} active onPress={nothing} />
        <TenderRow
          icon={NotebookText}
          name={say('rest_to_udhaar')}
          note={say('old_to_due', { old: '₹450.00', due: '₹681.00' })}
          paise={23_100}
          rest
          onPress={nothing}
        />
      </div>
      <div className="min-h-0 flex-1 px-2 pt-2">
        <QrPanel
          instead={<Button icon={QrCode} label={say('big_qr')} className="w-full" />}
          label={say('customer_scans')}
          text="upi://pay?pa=sharmakirana@example&pn=Sharma%20Kirana&am=200.00&cu=INR&tn=A%2F2627%2F000118"
        >
          <p className="text-xs text-ink-2">{say('customer_scans')}</p>
          <Money paise={20_000} size="xl" />
          <p className="mt-1 mb-3 text-xs break-words text-ink-2">sharmakirana@example</p>
          <p className="flex gap-1 text-xs font-semibold text-wait">
            <HalfDisc className="size-4 flex-none" />
            {say('to_verify_until')}
          </p>
        </QrPanel>
      </div>
    </Screen>
  );
}
