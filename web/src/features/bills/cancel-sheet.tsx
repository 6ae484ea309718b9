import { useState } from 'react';
import { sendSoon, useLocal } from '#local/index.ts';
import { ProblemAnswer } from '#platform/problem-answer.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { cancelBill } from './cancel-bill.ts';
import { useBillsWords } from './words/index.ts';
import type { SayBills } from './words/index.ts';

export interface CancelSheetProps {
  readonly saleId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks why before a bill is cancelled: this is one of the few things that cannot be undone. */
export function CancelSheet({ saleId, onDone, onClose }: CancelSheetProps) {
  const say = useBillsWords();
  const db = useLocal();
  const [reason, setReason] = useState('');
  const [complaint, complain] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const cancel = async (): Promise<void> => {
    if (!db || isBusy) return;
    if (reason.trim() === '') {
      complain(say('reason_needed'));
      return;
    }
    setBusy(true);
    try {
      await cancelBill(db, saleId, reason.trim());
      sendSoon();
      onDone();
    } catch (error) {
      complain(complaintOf(error, say));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet title={say('cancel')} onClose={onClose}>
      <form
        className="flex flex-col gap-3 p-3"
        onSubmit={(event) => {
          event.preventDefault();
          void cancel();
        }}
      >
        <p className="text-ink-2">{say('cancel_ask')}</p>
        <Field label={say('reason')} value={reason} onChange={setReason} error={complaint} maxLength={500} autoFocus />
        <Button type="submit" kind="danger" busy={isBusy} label={say('cancel_now')} />
      </form>
    </Sheet>
  );
}

/** Why it did not happen: the service's own sentence where it gave one. */
function complaintOf(error: unknown, say: SayBills): string {
  if (error instanceof TypeError) return say('needs_network');
  if (!(error instanceof ProblemAnswer)) throw error;
  const { title } = error.members;
  return error.status >= 500 ? say('not_now') : say('refused', { why: typeof title === 'string' ? title : error.code });
}
