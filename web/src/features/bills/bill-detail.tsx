import { Ban, FileDown, Printer, Send } from 'lucide-react';
import { useState } from 'react';
import {
  BillReceipt,
  BillStamp,
  PrintedBill,
  billPdf,
  download,
  printNow,
  useSendBill,
  useSendingWords,
} from '#features/billing/index.ts';
import { useOutboxState } from '#local/index.ts';
import type { LocalBill } from '#local/index.ts';
import { today } from '#platform/clock.ts';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { useDeviceSession } from '#platform/session.ts';
import { useLook } from '#platform/use-look.ts';
import { Button } from '#ui/button.tsx';
import { EmptyLine } from '#ui/empty-line.tsx';
import { Section } from '#ui/list-row.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Toast } from '#ui/toast.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { BillPayments } from './bill-payments.tsx';
import { CancelSheet } from './cancel-sheet.tsx';
import { useBill } from './use-bill.ts';
import { useBillsWords } from './words/index.ts';
import type { SayBills } from './words/index.ts';

export interface BillDetailProps {
  readonly saleId: string;
  readonly onBack: () => void;
}

/** One bill: its paper, what was paid, and what can be done with it. */
export function BillDetail({ saleId, onBack }: BillDetailProps) {
  const say = useBillsWords();
  const { bill, told, isRead } = useBill(saleId);
  const [isCancelling, setCancelling] = useState(false);
  const [said, tell] = useState<string>();
  return (
    <>
      <Screen
        width="page"
        bar={<TopBar title={bill ? say('bill', { number: bill.number }) : say('bills')} onBack={onBack} />}
        toast={said !== undefined && <Toast key={said} text={said} onGone={() => tell(undefined)} />}
      >
        {bill ? (
          <div className="flex flex-col gap-3 p-gutter">
            <div className="text-center">
              <BillStamp bill={bill} />
            </div>
            <BillReceipt bill={bill} />
            <BillPayments bill={bill} screen={told.data} isOffline={told.isError} />
            <Acts bill={bill} onCancel={() => setCancelling(true)} onSaid={tell} />
            <PrintedBill bill={bill} />
          </div>
        ) : (
          <Missing isWaiting={!isRead || told.isLoading} error={told.error} say={say} />
        )}
      </Screen>
      {isCancelling && (
        <CancelSheet
          saleId={saleId}
          onClose={() => setCancelling(false)}
          onDone={() => {
            setCancelling(false);
            tell(say('cancel_done'));
            void told.refetch();
          }}
        />
      )}
    </>
  );
}

function Missing({
  isWaiting,
  error,
  say,
}: {
  readonly isWaiting: boolean;
  readonly error: Error | null;
  readonly say: SayBills;
}) {
  if (isWaiting) return <Skeleton rows={6} />;
  return <EmptyLine text={say(error instanceof ProblemAnswer && error.status < 500 ? 'not_found' : 'unknown')} />;
}

interface ActsProps {
  readonly bill: LocalBill;
  readonly onCancel: () => void;
  readonly onSaid: (text: string) => void;
}

function Acts({ bill, onCancel, onSaid }: ActsProps) {
  const say = useBillsWords();
  const { locale } = useLook();
  const mobile = bill.fact?.customer?.mobile;
  const { sending, send } = useSendBill(bill, mobile, false);
  const sentence = useSendingWords(sending, bill);
  const isSent = bill.state === 'sent';
  const fetchPdf = (format: 'a4' | '80mm') => () => {
    void billPdf(bill.sale_id, bill.number, locale, format).then(download, (error: unknown) =>
      onSaid(say(error instanceof TypeError ? 'needs_network' : 'pdf_failed')),
    );
  };
  const off = isSent ? undefined : say('cancel_first_send');
  return (
    <>
      <Section title={say('paper')} />
      <Button
        kind="soft"
        icon={Send}
        label={mobile ? say('send_whatsapp') : say('send')}
        busy={sending.is === 'waiting' || sending.is === 'fetching'}
        onPress={send}
      />
      {sentence !== undefined && (
        <p role="status" className="text-center text-sm text-ink-2">
          {sentence}
        </p>
      )}
      <div className="grid grid-cols-3 gap-gap">
        <Button size="md" icon={FileDown} label={say('a4')} off={off} onPress={fetchPdf('a4')} />
        <Button size="md" icon={FileDown} label={say('roll')} off={off} onPress={fetchPdf('80mm')} />
        <Button size="md" icon={Printer} label={say('print')} onPress={printNow} />
      </div>
      <CancelButton bill={bill} onPress={onCancel} say={say} />
    </>
  );
}

/** A bill is cancelled at the server and on its own day; the button says what is in the way. */
function CancelButton({
  bill,
  onPress,
  say,
}: {
  readonly bill: LocalBill;
  readonly onPress: () => void;
  readonly say: SayBills;
}) {
  const session = useDeviceSession();
  const outbox = useOutboxState();
  if (bill.status === 'cancelled' || !session?.permissions.includes('sales:write')) return null;
  const off =
    bill.sold_date !== today()
      ? say('cancel_today')
      : bill.state === 'to_send'
        ? say('cancel_first_send')
        : outbox?.online === false
          ? say('needs_network')
          : undefined;
  return (
    <>
      <Button kind="danger" icon={Ban} label={say('cancel')} off={off} onPress={onPress} />
      {off !== undefined && <p className="text-center text-sm text-ink-2">{off}</p>}
    </>
  );
}
