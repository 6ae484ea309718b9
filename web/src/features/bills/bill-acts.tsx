import { Ban, FilePlus, Printer, Send, Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import {
  PrintedBill,
  PRINT_FORMATS,
  usePrintBill,
  usePrintFormat,
  useSendBill,
  useSendingWords,
} from '#features/billing/index.ts';
import type { LocalBill, LocalNote } from '#local/index.ts';
import { today } from '#platform/clock.ts';
import { useDeviceSession } from '#platform/session.ts';
import { Button } from '#ui/button.tsx';
import { Section } from '#ui/list-row.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { isExchanged } from './cancel-bill.ts';
import { CorrectButton } from './correct-button.tsx';
import { useBillsWords } from './words/index.ts';
import type { SayBills } from './words/index.ts';

export interface BillActsProps {
  readonly bill: LocalBill;
  readonly notes: readonly LocalNote[];
  readonly onCancel: () => void;
  readonly onCharge: () => void;
}

/** What can be done with an issued bill, all of it on this device: hand it on, print it, take goods back, cancel it. */
export function BillActs({ bill, notes, onCancel, onCharge }: BillActsProps) {
  const say = useBillsWords();
  const router = useRouter();
  const { sending, send } = useSendBill(bill);
  const sentence = useSendingWords(sending);
  const mobile = bill.fact?.customer?.mobile;
  const isOpen = bill.status === 'issued';
  const mayAmend = useDeviceSession()?.permissions.includes('sales:amend') ?? false;
  return (
    <>
      {isOpen && (
        <Button
          icon={Undo2}
          label={say('return_fix')}
          onPress={() => router.push(`/return?b=${bill.sale_id}`)}
          className="w-full"
        />
      )}
      {isOpen && <CorrectButton bill={bill} notes={notes} />}
      {isOpen && mayAmend && bill.state === 'sent' && (
        <Button icon={FilePlus} label={say('charge_more')} onPress={onCharge} className="w-full" />
      )}
      <Section title={say('paper')} />
      <Button
        kind="soft"
        icon={Send}
        label={mobile ? say('send_whatsapp') : say('send')}
        busy={sending === 'making'}
        onPress={send}
      />
      {sentence !== undefined && (
        <p role="status" className="text-center text-sm text-ink-2">
          {sentence}
        </p>
      )}
      <PrintPart bill={bill} say={say} />
      <CancelButton bill={bill} notes={notes} onPress={onCancel} say={say} />
    </>
  );
}

function PrintPart({ bill, say }: { readonly bill: LocalBill; readonly say: SayBills }) {
  const [format, setFormat] = usePrintFormat();
  const printing = usePrintBill(bill);
  const label = { a4: say('a4'), a5: say('a5'), '80mm': say('roll'), '58mm': say('narrow_roll') };
  return (
    <>
      <Segmented
        label={say('paper_size')}
        options={PRINT_FORMATS.map((value) => ({ value, label: label[value] }))}
        value={format}
        onChange={setFormat}
      />
      <Button
        icon={Printer}
        label={say(printing.isDuplicate ? 'print_duplicate' : 'print')}
        onPress={() => printing.print(format)}
      />
      {printing.hasFailed && (
        <p role="alert" className="text-center text-sm text-due">
          {say('pdf_failed')}
        </p>
      )}
      <PrintedBill bill={bill} format={format} isDuplicate={printing.isDuplicate} />
    </>
  );
}

interface CancelButtonProps extends Omit<BillActsProps, 'onCancel' | 'onCharge'> {
  readonly onPress: () => void;
  readonly say: SayBills;
}

/** A bill is cancelled on its own day and with nothing returned on it; the button says what is in the way. */
function CancelButton({ bill, notes, onPress, say }: CancelButtonProps) {
  const session = useDeviceSession();
  if (bill.status === 'cancelled' || !session?.permissions.includes('sales:write')) return null;
  const off = inTheWay(bill, notes, say);
  return (
    <>
      <Button kind="danger" icon={Ban} label={say('cancel')} off={off} onPress={onPress} />
      {off !== undefined && <p className="text-center text-sm text-ink-2">{off}</p>}
    </>
  );
}

function inTheWay(bill: LocalBill, notes: readonly LocalNote[], say: SayBills): string | undefined {
  if (bill.sold_date !== today()) return say('cancel_today');
  if (isExchanged(bill)) return say('cancel_exchanged');
  return notes.length > 0 ? say('cancel_has_returns') : undefined;
}
