import type { NoteId, PaymentId } from '@rmp/contracts';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { sendSoon, useLocal } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { useDeviceSession } from '#platform/session.ts';
import { feel } from '#ui/feedback.ts';
import type { ReturnPreview } from './model/preview.ts';
import { wantedIn } from './model/return-draft.ts';
import type { ReturnDraft } from './model/return-draft.ts';
import type { WholeBill } from '#features/notes/index.ts';
import { recordReturn } from '#features/notes/index.ts';
import { useReturnsWords } from './words/index.ts';

export interface SaveReturn {
  readonly isSaving: boolean;
  /** Why nothing was saved. */
  readonly trouble: string | undefined;
  readonly save: () => void;
}

/** Saves what is picked, once, and goes on to its credit note: nothing is shown as saved before it is on the disk. */
export function useSaveReturn(bill: WholeBill, draft: ReturnDraft, { refund }: ReturnPreview): SaveReturn {
  const db = useLocal();
  const say = useReturnsWords();
  const session = useDeviceSession();
  const router = useRouter();
  const [ids] = useState(mintIds);
  const [isSaving, setSaving] = useState(false);
  const [trouble, complain] = useState<string>();
  const isRunning = useRef(false);

  const save = async (): Promise<void> => {
    if (!db || !session || isRunning.current) return;
    if (session.prefix === null) return complain(say('no_series'));
    isRunning.current = true;
    setSaving(true);
    try {
      const given = { ...ids, sale_id: bill.sale_id, lines: wantedIn(draft), refund, reason: draft.reason.trim() };
      const { user_id, device_id, prefix, tenant } = session;
      const saved = await recordReturn(db, { user_id, device_id, prefix, tenant }, given, now());
      if (!saved.ok) return complain(say('not_possible'));
      feel('saved');
      sendSoon();
      router.replace(`/return?b=${bill.sale_id}&n=${saved.value.note_id}`);
    } catch {
      feel('refused');
      complain(say('could_not_save'));
    } finally {
      isRunning.current = false;
      setSaving(false);
    }
  };
  return { isSaving, trouble, save: () => void save() };
}

/** The casts: `newId` mints UUIDv7, which is what they are. */
const mintIds = () => ({ note_id: newId() as NoteId, payment_id: newId() as PaymentId });
