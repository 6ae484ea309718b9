import { useState } from 'react';
import { BillReceipt, BillStamp } from '#features/billing/index.ts';
import { BillPortals } from '#features/gst/index.ts';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { EmptyLine } from '#ui/empty-line.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Toast } from '#ui/toast.tsx';
import { TopBar } from '#ui/top-bar.tsx';
import { isWhole } from '#features/notes/index.ts';
import { BillActs } from './bill-acts.tsx';
import { BillNotes } from './bill-notes.tsx';
import { BillPayments } from './bill-payments.tsx';
import { CancelSheet } from './cancel-sheet.tsx';
import { ChargeMoreSheet } from './charge-more-sheet.tsx';
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
  const { bill, notes, told, isRead, isComing } = useBill(saleId);
  const [open, setOpen] = useState<'cancel' | 'charge'>();
  const [said, tell] = useState<string>();
  const done = (word: 'cancel_done' | 'charge_done'): void => {
    setOpen(undefined);
    tell(say(word));
    void told.refetch();
  };
  return (
    <>
      <Screen
        width="page"
        bar={<TopBar title={bill ? say('bill', { number: bill.number }) : say('bills')} onBack={onBack} />}
        toast={said !== undefined && <Toast key={said} text={said} onGone={() => tell(undefined)} />}
      >
        {bill && !isComing ? (
          <div className="flex flex-col gap-3 p-gutter pc:grid pc:grid-cols-2 pc:items-start pc:gap-6">
            <div className="flex flex-col gap-3">
              <div className="text-center">
                <BillStamp bill={bill} />
              </div>
              <BillReceipt bill={bill} />
            </div>
            <div className="flex flex-col gap-3">
              <BillPortals bill={bill} onChanged={() => void told.refetch()} />
              {bill.fact ? (
                <BillActs
                  key={bill.sale_id}
                  bill={bill}
                  notes={notes}
                  onCancel={() => setOpen('cancel')}
                  onCharge={() => setOpen('charge')}
                />
              ) : (
                <EmptyLine text={say('only_sum_here')} />
              )}
              {/* last, for the server adds to them later, and what stands below would move */}
              <BillNotes notes={notes} />
              <BillPayments bill={bill} notes={notes} screen={told.data} isOffline={told.isError} />
            </div>
          </div>
        ) : (
          <Missing isWaiting={!isRead || isComing} error={told.error} say={say} />
        )}
      </Screen>
      {open === 'cancel' && (
        <CancelSheet saleId={saleId} onClose={() => setOpen(undefined)} onDone={() => done('cancel_done')} />
      )}
      {open === 'charge' && isWhole(bill) && (
        <ChargeMoreSheet bill={bill} onClose={() => setOpen(undefined)} onDone={() => done('charge_done')} />
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
