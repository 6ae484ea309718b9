import { useStable } from '#platform/use-stable.ts';
import { BottomSlot } from '#ui/bottom-slot.tsx';
import { Screen } from '#ui/screen.tsx';
import { Toast } from '#ui/toast.tsx';
import { BillPad } from './bill-pad.tsx';
import { BillZone } from './bill-zone.tsx';
import { CounterBar } from './counter-bar.tsx';
import { CounterCamera } from './counter-camera.tsx';
import { CounterSheets } from './counter-sheets.tsx';
import { PayBar, PayPad, PaySlot } from './pay-parts.tsx';
import { PayZone } from './pay-zone.tsx';
import { SavedActs, SavedBar, SavedSlot } from './saved-parts.tsx';
import { BillSlot } from './bill-slot.tsx';
import { SavedZone } from './saved-zone.tsx';
import type { OpenCounter } from './use-open-counter.ts';
import { useBillingWords } from './words/index.ts';

/** The counter in a hand: bar, zone, pad and slot keep their places through bill, payment and saved bill. */
export function CounterPhone({ counter }: { readonly counter: OpenCounter }) {
  const { step, toast, clearToast } = counter;
  return (
    <>
      {slotMeaning(counter) === 'bill' && <SkipToPay />}
      <Screen
        zone="counter"
        {...withCamera(PARTS[step.at](counter), counter)}
        toast={toast && <Toast {...toast} onGone={clearToast} />}
        slot={<BottomSlot meaning={slotMeaning(counter)}>{SLOTS[step.at](counter)}</BottomSlot>}
      />
      <CounterSheets counter={counter} />
    </>
  );
}

type Parts = Pick<Parameters<typeof Screen>[0], 'bar' | 'children' | 'pad'>;

/** Above whatever the step shows, in the same place of the tree, so that the camera stays open from step to step. */
const withCamera = (parts: Parts, counter: OpenCounter): Parts => ({
  ...parts,
  children: (
    <>
      <CounterCamera counter={counter} />
      {parts.children}
    </>
  ),
});

const PARTS: Readonly<Record<OpenCounter['step']['at'], (counter: OpenCounter) => Parts>> = {
  bill: (counter) => ({
    bar: <BarOf counter={counter} />,
    children: <BillZone counter={counter} />,
    pad: <BillPad counter={counter} />,
  }),
  pay: (counter) => ({
    bar: <PayBar counter={counter} />,
    children: (
      <PayZone
        bill={counter.bill}
        balance={counter.balance ?? 0}
        limit={counter.limit}
        onBuyer={() => counter.openSheet({ is: 'buyer' })}
        onNeedCustomer={() => counter.openSheet({ is: 'customer' })}
        onBigQr={() => counter.openSheet({ is: 'qr' })}
      />
    ),
    pad: <PayPad counter={counter} />,
  }),
  saved: (counter) => ({
    bar: <SavedBar />,
    children: <SavedZone counter={counter} />,
    pad: <SavedActs counter={counter} />,
  }),
};

const SLOTS: Readonly<Record<OpenCounter['step']['at'], (counter: OpenCounter) => React.ReactNode>> = {
  bill: (counter) => <BillSlot counter={counter} />,
  pay: (counter) => <PaySlot counter={counter} />,
  saved: (counter) => <SavedSlot counter={counter} />,
};

/** The slot is locked for a moment when its meaning changes, so that a double tap on Pay never saves. */
const slotMeaning = ({ step, bill }: OpenCounter): string =>
  step.at === 'bill' && bill.draft.lines.length === 0 ? 'nav' : step.at;

function BarOf({ counter: { bill, held, acts, openSheet } }: { readonly counter: OpenCounter }) {
  const isEmpty = bill.draft.lines.length === 0;
  const hold = useStable(() => (isEmpty ? openSheet({ is: 'holds' }) : acts.hold()));
  const chooseCustomer = useStable(() => openSheet({ is: 'customer' }));
  const dropCustomer = useStable(acts.dropCustomer);
  return (
    <CounterBar
      customer={bill.draft.customer}
      holds={held.length}
      onHold={hold}
      onCustomer={chooseCustomer}
      onDropCustomer={dropCustomer}
    />
  );
}

function SkipToPay() {
  const say = useBillingWords();
  return (
    <a
      href="#pay"
      className="sr-only focus:not-sr-only focus:fixed focus:top-1 focus:left-1 focus:z-20 focus:rounded-press focus:bg-paper focus:p-3"
    >
      {say('go_to_pay')}
    </a>
  );
}
