import { useEffect, useReducer, useRef, useState } from 'react';
import type { Customer } from '@rmp/contracts/payment';
import { useLocal } from '#local/index.ts';
import { useDeviceSession } from '#platform/session.ts';
import { announce } from '#ui/announce.ts';
import { feel } from '#ui/feedback.ts';
import { formatRupees } from '#ui/format.ts';
import { deleteDigit, emptyPayment, settle, typeDigit } from './model/payment-draft.ts';
import type { Direction, PaymentDraft } from './model/payment-draft.ts';
import { recordPayment, undoPayment } from './record-payment.ts';
import type { Said } from './said.ts';
import { useKhataWords } from './words/index.ts';

interface Way {
  readonly direction: Direction;
  /** Begins with the rest waived. */
  readonly settles: boolean;
}

/** A payment being typed, by the pad or a keyboard, and saved once. */
export function usePayment(party: Customer, { direction, settles }: Way, onSaved: (said: Said) => void) {
  const say = useKhataWords();
  const db = useLocal();
  const session = useDeviceSession();
  const [draft, change] = useReducer(apply, { ...emptyPayment, waives: settles });
  const [reason, setReason] = useState<string>(say('waive_default'));
  const [hasFailed, fail] = useState(false);
  const isSaving = useRef(false);
  const settled = settle(draft, direction, party.balance_paise);

  const run = async (): Promise<void> => {
    if (!db || !session) throw new Error('nobody is signed in on this device');
    const money = { customer_id: party.customer_id, direction, settled, reason: reason.trim() || say('waive_default') };
    const ids = await recordPayment(db, session, money);
    feel('saved');
    const text = say(direction === 'in' ? 'payment_received' : 'payment_given', {
      amount: formatRupees(settled.total_paise),
    });
    announce(text);
    const takeBack = (): void => void undoPayment(db, session, { ...money, reason: say('undo_reason') }, ids);
    // taking back what was recorded needs the permission to forgive: without it a button would only fail later
    const mayUndo = session.permissions.includes('khata:forgive');
    onSaved({ text, ...(mayUndo && { undo: { label: say('undo'), onPress: takeBack } }) });
  };
  const save = (): void => {
    if (settled.total_paise === 0 || isSaving.current) return;
    isSaving.current = true;
    run()
      .catch(() => fail(true))
      .finally(() => {
        isSaving.current = false;
      });
  };
  useKeys((key) => {
    if (key === 'Enter') save();
    else if (key === 'Backspace') change(deleteDigit);
    else change((was) => typeDigit(was, key));
  });

  return { draft, change, reason, setReason, settled, save, hasFailed, forget: () => fail(false) };
}

const apply = (draft: PaymentDraft, change: (draft: PaymentDraft) => PaymentDraft): PaymentDraft => change(draft);

/** Digits, Backspace and Enter of a keyboard, unless something else has the focus that wants them. */
function useKeys(onKey: (key: string) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      if (event.ctrlKey || event.metaKey || event.altKey || target?.closest('input, dialog')) return;
      const isOwn = /^[\d.]$/.test(event.key) || event.key === 'Backspace';
      if (!isOwn && !(event.key === 'Enter' && !target?.closest('button, a'))) return;
      event.preventDefault();
      latest.current(event.key);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
