import { formatRupees } from '#ui/format.ts';
import { Money } from '#ui/money.tsx';
import { QrPanel } from '#ui/qr-panel.tsx';
import { Sheet } from '#ui/sheet.tsx';
import type { CounterBill } from './use-counter.ts';
import { useShownQr } from './use-shown-qr.ts';
import { useAllBillingWords } from './words/later/index.ts';

/** The code as large as the screen, for a customer across the counter. */
export function QrSheet({ bill, onClose }: { readonly bill: CounterBill; readonly onClose: () => void }) {
  const say = useAllBillingWords();
  const text = useShownQr(bill);
  const amount = bill.settlement.paid.upi;
  return (
    <Sheet title={say('customer_scans')} height="full" onClose={onClose}>
      {text !== undefined && (
        <QrPanel text={text} label={`${say('customer_scans')}: ${formatRupees(amount)}`} size="big">
          <Money paise={amount} size="2xl" />
          <p className="text-ink-2">{say('to_upi_id', { upi_id: bill.issuer?.tenant.upi_id ?? '' })}</p>
        </QrPanel>
      )}
    </Sheet>
  );
}
