import { Banknote, BookText, CreditCard, FileCheck, Landmark, QrCode, TriangleAlert } from 'lucide-react';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import { today } from '#platform/clock.ts';
import { formatRupees } from '#ui/format.ts';
import { later } from '#ui/later.ts';
import { TenderRow } from '#ui/tender-row.tsx';
import { ExchangeShown } from './exchange-shown.tsx';
import { isBuyerWanted } from './model/wanted-of-buyer.ts';
import { PAID_MODES } from './model/settle.ts';
import type { PaidMode } from './model/settle.ts';
import type { CounterBill } from './use-counter.ts';
import { useBillingWords } from './words/index.ts';
import type { SayBilling } from './words/index.ts';

/** For shops whose small sales are memos. */
const MemoChoice = later(async () => (await import('./memo-choice.tsx')).MemoChoice);

/** Fetched when the counter is quiet: most bills are paid in cash. */
const UpiPanel = later(async () => (await import('./upi-panel.tsx')).UpiPanel);

export interface PayZoneProps {
  readonly bill: CounterBill;
  /** What the customer owed before; below zero what we hold of his. */
  readonly balance: number;
  /** How much he may owe. */
  readonly limit: number | undefined;
  /** The rest has nobody to owe it: somebody is asked for. */
  readonly onNeedCustomer: () => void;
  /** The paper should say more of the buyer. */
  readonly onBuyer: () => void;
  /** The code is asked for as large as the screen. */
  readonly onBigQr: () => void;
}

/** The ways this bill is paid, and the QR when UPI is one of them. */
export function PayZone({ bill, balance, limit, onNeedCustomer, onBuyer, onBigQr }: PayZoneProps) {
  const say = useBillingWords();
  const { draft, act, settlement } = bill;
  const activeMode = draft.active.on === 'tender' ? draft.active.mode : undefined;
  const rows = PAID_MODES.filter((mode) => isShown(mode, draft.tendered[mode], activeMode));
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-1.5 overflow-y-auto px-2 pt-0.5 pb-2">
      {bill.stop && (
        <p role="alert" className="px-2 py-1 text-sm font-semibold text-wait pc:hidden">
          {bill.stop}
        </p>
      )}
      <ExchangeShown bill={bill} as="row" />
      {rows.map((mode) => (
        <TenderRow
          key={mode}
          icon={ICONS[mode]}
          name={say(mode)}
          note={noteOf(mode, bill, say)}
          paise={mode === 'cash' ? settlement.paid.cash + settlement.change_paise : settlement.paid[mode]}
          active={activeMode === mode}
          onPress={() => act({ do: 'pick-tender', mode })}
        />
      ))}
      <RestRow bill={bill} balance={balance} limit={limit} onNeedCustomer={onNeedCustomer} say={say} />
      <BuyerWanted bill={bill} onBuyer={onBuyer} say={say} />
      {bill.issuer?.tenant.memos && (
        <Suspense>
          <MemoChoice bill={bill} />
        </Suspense>
      )}
      {settlement.paid.upi > 0 && settlement.over_paise === 0 && (
        <Suspense fallback={<div className="h-53 flex-none rounded-record bg-paper" />}>
          <UpiPanel bill={bill} onBig={onBigQr} />
        </Suspense>
      )}
    </div>
  );
}

/** Cash and UPI are always there; the others once somebody chose them. */
const isShown = (mode: PaidMode, tendered: number | undefined, active: string | undefined): boolean =>
  mode === 'cash' || mode === 'upi' || (tendered ?? 0) > 0 || active === mode;

const ICONS: Readonly<Record<PaidMode, LucideIcon>> = {
  cash: Banknote,
  upi: QrCode,
  card: CreditCard,
  bank: Landmark,
  cheque: FileCheck,
};

function noteOf(mode: PaidMode, { settlement, payable, issuer }: CounterBill, say: SayBilling): ReactNode {
  const amount = settlement.paid[mode];
  if (mode === 'cash' && settlement.change_paise > 0) {
    return (
      <strong className="text-lg text-ink">{say('change', { amount: formatRupees(settlement.change_paise) })}</strong>
    );
  }
  if (amount === 0) return say('tap_then_type');
  if (amount === payable) return say('whole_bill');
  if (mode === 'cash') return say('change_none', { amount: formatRupees(0) });
  return mode === 'upi' && issuer?.tenant.upi_id ? say('qr_below') : undefined;
}

interface RestRowProps extends Omit<PayZoneProps, 'onBigQr' | 'onBuyer'> {
  readonly say: SayBilling;
}

/** What nobody pays now: the khata's, where there is a customer. It fills itself. */
function RestRow({ bill: { draft, act, settlement }, balance, limit, onNeedCustomer, say }: RestRowProps) {
  const { udhaar_paise, left_paise, over_paise } = settlement;
  if (over_paise > 0) {
    return (
      <p className="flex items-center gap-2 px-2 py-1 text-sm font-semibold text-wait">
        <TriangleAlert className="size-5 flex-none" aria-hidden="true" />
        {say('over_reason', { amount: formatRupees(over_paise) })}
      </p>
    );
  }
  if (!draft.customer?.customer_id) {
    if (left_paise === 0) return null;
    const left = say('left', { amount: formatRupees(left_paise) });
    return (
      <TenderRow
        icon={BookText}
        name={left}
        note={say('left_reason')}
        paise={undefined}
        rest
        onPress={onNeedCustomer}
      />
    );
  }
  return (
    <TenderRow
      icon={BookText}
      name={say('rest_to_udhaar')}
      note={<BalanceNote balance={balance} udhaar={udhaar_paise} limit={limit} say={say} />}
      paise={udhaar_paise}
      active={draft.active.on === 'tender' && draft.active.mode === 'udhaar'}
      rest
      onPress={() => act({ do: 'pick-tender', mode: 'udhaar' })}
    />
  );
}

/** The law asks for it; the sale goes on without. */
function BuyerWanted({ bill, onBuyer, say }: Pick<PayZoneProps, 'bill' | 'onBuyer'> & { readonly say: SayBilling }) {
  const { draft, priced } = bill;
  const isWanted =
    priced !== undefined &&
    isBuyerWanted({
      buyer: draft.customer,
      taxable_paise: priced.totals.taxable_paise,
      bears_tax: priced.seller.seller_kind === 'regular',
      date: today(),
    });
  if (!isWanted) return null;
  return (
    <TenderRow
      icon={TriangleAlert}
      name={say('buyer_wanted')}
      note={say('buyer_wanted_note')}
      paise={undefined}
      rest
      onPress={onBuyer}
    />
  );
}

interface BalanceNoteProps {
  readonly balance: number;
  readonly udhaar: number;
  readonly limit: number | undefined;
  readonly say: SayBilling;
}

function BalanceNote({ balance, udhaar, limit, say }: BalanceNoteProps) {
  const after = balance + udhaar;
  if (limit !== undefined && udhaar > 0 && after > limit) {
    return (
      <strong className="flex items-center gap-1 text-wait">
        <TriangleAlert className="size-3.5 flex-none" aria-hidden="true" />
        {say('over_limit', { due: formatRupees(after), limit: formatRupees(limit) })}
      </strong>
    );
  }
  if (after === 0) return say('customer_clear');
  return (
    <>
      {balance < 0
        ? say('advance_amount', { amount: formatRupees(-balance) })
        : say('old_amount', { amount: formatRupees(balance) })}{' '}
      →{' '}
      <strong className={after > 0 ? 'text-due' : 'text-paid'}>
        {after > 0
          ? say('due_amount', { amount: formatRupees(after) })
          : say('advance_amount', { amount: formatRupees(-after) })}
      </strong>
    </>
  );
}
