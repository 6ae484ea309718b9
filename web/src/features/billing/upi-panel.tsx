import { QrCode } from 'lucide-react';
import Link from 'next/link';
import { Button } from '#ui/button.tsx';
import { formatRupees } from '#ui/format.ts';
import { HalfDisc } from '#ui/half-disc.tsx';
import { Money } from '#ui/money.tsx';
import { QrPanel } from '#ui/qr-panel.tsx';
import { isAllUpi } from './model/settle.ts';
import type { CounterBill } from './use-counter.ts';
import { useShownQr } from './use-shown-qr.ts';
import { useAllBillingWords } from './words/later/index.ts';
import type { SayAllBilling } from './words/later/index.ts';

export interface UpiPanelProps {
  readonly bill: CounterBill;
  readonly onBig: () => void;
}

/** The code for exactly what UPI pays, and what is known of it. In large text one press shows it alone. */
export function UpiPanel({ bill, onBig }: UpiPanelProps) {
  const say = useAllBillingWords();
  const text = useShownQr(bill);
  const upiId = bill.issuer?.tenant.upi_id;
  if (!upiId) return <NoUpiId say={say} />;

  const isWhole = isAllUpi(bill.settlement);
  if (text === undefined) {
    return <div className={`at-normal-text rounded-record bg-paper ${isWhole ? 'h-72' : 'h-53'}`} />;
  }
  return (
    <>
      <div className="at-normal-text">
        <UpiCode text={text} amount={bill.settlement.paid.upi} upiId={upiId} isWhole={isWhole} say={say} />
      </div>
      <div className="at-large-text">
        <Button icon={QrCode} label={say('show_qr')} onPress={onBig} className="w-full" />
      </div>
    </>
  );
}

interface UpiCodeProps {
  readonly text: string;
  readonly amount: number;
  readonly upiId: string;
  readonly isWhole: boolean;
  readonly say: SayAllBilling;
}

function UpiCode({ text, amount, upiId, isWhole, say }: UpiCodeProps) {
  return (
    <QrPanel text={text} label={`${say('customer_scans')}: ${formatRupees(amount)}`} size={isWhole ? 'whole' : 'side'}>
      {isWhole ? (
        <p className="text-sm text-ink-2">
          <Money paise={amount} size="lg" /> {say('to_upi_id', { upi_id: upiId })}
        </p>
      ) : (
        <div className="flex flex-col gap-2">
          <p className="text-sm text-ink-2">{say('customer_scans')}</p>
          <Money paise={amount} size="xl" />
          <p className="text-sm wrap-anywhere text-ink-2">{upiId}</p>
          <p className="flex gap-1.5 text-sm font-semibold text-wait">
            <HalfDisc className="mt-0.5 size-4 flex-none" />
            {say('to_verify_until')}
          </p>
        </div>
      )}
    </QrPanel>
  );
}

function NoUpiId({ say }: { readonly say: SayAllBilling }) {
  return (
    <p className="rounded-record bg-paper p-3 text-sm">
      {say('no_upi_id')}{' '}
      <Link href="/settings" className="inline-flex min-h-11 items-center font-bold text-act underline">
        {say('settings')}
      </Link>
    </p>
  );
}
