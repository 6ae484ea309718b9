import { useRef, useState } from 'react';
import { sendSoon, useLocal } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { announce } from '#ui/announce.ts';
import { feel } from '#ui/feedback.ts';
import { goTo } from './address.ts';
import { freshDraft } from './held-bills.ts';
import { recordSale } from './record-sale.ts';
import type { CounterBill } from './use-counter.ts';
import { useBillingWords } from './words/index.ts';

/** What is wished for with the save, once it has committed. */
export type AfterSave = 'nothing' | 'send' | 'print';

export interface SaveBill {
  readonly isSaving: boolean;
  /** The last attempt failed: nothing was kept. */
  readonly hasFailed: boolean;
  readonly save: (wish: AfterSave) => void;
  /** The same once more, with what was wished for. */
  readonly tryAgain: () => void;
  readonly forget: () => void;
  /** What was wished for with the bill that was saved last. */
  readonly wish: { readonly sale_id: string; readonly after: AfterSave } | undefined;
}

/** Saves the bill on the counter and goes on to its saved step: nothing is shown as saved before it is on the disk. */
export function useSaveBill({ draft, act, issuer }: CounterBill): SaveBill {
  const db = useLocal();
  const say = useBillingWords();
  const [state, set] = useState<'idle' | 'saving' | 'failed'>('idle');
  const [wish, setWish] = useState<SaveBill['wish']>();
  const isRunning = useRef(false);
  const asked = useRef<AfterSave>('nothing');

  const save = async (after: AfterSave): Promise<void> => {
    if (!db || !issuer || isRunning.current) return;
    isRunning.current = true;
    asked.current = after;
    set('saving');
    try {
      const saved = await recordSale(db, issuer, draft, now());
      if (!saved.ok) throw new RangeError(saved.refusal.code);
      setWish({ sale_id: saved.value.sale_id, after });
      act({ do: 'replace', draft: freshDraft() });
      goTo({ at: 'saved', sale_id: saved.value.sale_id }, 'instead');
      feel('saved');
      sendSoon();
      set('idle');
    } catch {
      feel('refused');
      announce(say('could_not_save'), { urgent: true });
      set('failed');
    } finally {
      isRunning.current = false;
    }
  };
  return {
    isSaving: state === 'saving',
    hasFailed: state === 'failed',
    save: (after) => void save(after),
    tryAgain: () => void save(asked.current),
    forget: () => set('idle'),
    wish,
  };
}
