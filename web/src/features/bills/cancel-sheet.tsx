import { useState } from 'react';
import { sendSoon, useLocal } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { useDeviceSession } from '#platform/session.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { cancelBill } from './cancel-bill.ts';
import { useBillsWords } from './words/index.ts';

export interface CancelSheetProps {
  readonly saleId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks why before a bill is cancelled: this is one of the few things that cannot be undone. */
export function CancelSheet({ saleId, onDone, onClose }: CancelSheetProps) {
  const say = useBillsWords();
  const db = useLocal();
  const session = useDeviceSession();
  const [reason, setReason] = useState('');
  const [complaint, complain] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const cancel = async (): Promise<void> => {
    if (!db || !session || isBusy) return;
    if (reason.trim() === '') {
      complain(say('reason_needed'));
      return;
    }
    setBusy(true);
    try {
      const cancelled = await cancelBill(db, session, { sale_id: saleId, reason: reason.trim() }, now());
      if (cancelled.ok) {
        sendSoon();
        onDone();
      } else complain(say(REFUSALS[cancelled.refusal.code]));
    } catch {
      complain(say('could_not_save'));
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

/** Why it may not be. */
const REFUSALS = {
  'bill-unknown': 'unknown',
  'cancel-too-late': 'cancel_today',
  'has-returns': 'cancel_has_returns',
  exchanged: 'cancel_exchanged',
} as const;
