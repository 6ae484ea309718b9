import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { sendSoon } from '#local/index.ts';
import type { LocalBill, LocalDb } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { announce } from '#ui/announce.ts';
import { feel } from '#ui/feedback.ts';
import { goTo } from './address.ts';
import { counterOf } from './counter.ts';
import { freshDraft } from './held-bills.ts';
import type { Action } from './model/actions.ts';
import type { Draft } from './model/draft.ts';
import { recordSale } from './record-sale.ts';
import type { Issuer } from './record-sale.ts';
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
  /** The bill that was saved last, as it was kept. */
  readonly kept: LocalBill | undefined;
}

/**
 * Saves the bill on the counter and goes on to its saved step: nothing is shown as saved before it is on the disk. It takes
 * its turn among the acts at the counter: a code scanned before it is on this bill, one scanned after it on the next. A
 * bill that became another one since Save was pressed is not saved; it is shown with its new total.
 */
export function useSaveBill({ draft, actWhenFound, issuer }: Shown): SaveBill {
  const say = useBillingWords();
  const [state, set] = useState<'idle' | 'saving' | 'failed'>('idle');
  const [wish, setWish] = useState<SaveBill['wish']>();
  const [kept, setKept] = useState<LocalBill>();
  const isRunning = useRef(false);
  const asked = useRef<AfterSave>('nothing');

  const save = (after: AfterSave): void => {
    if (!issuer || isRunning.current) return;
    isRunning.current = true;
    asked.current = after;
    set('saving');
    actWhenFound((db) => saveShown(db, issuer, after));
  };
  const saveShown = async (db: LocalDb, by: Issuer, after: AfterSave): Promise<Action | undefined> => {
    try {
      if (!isSameBill(counterOf(db).draft(), draft)) {
        set('idle');
        return undefined;
      }
      const saved = await recordSale(db, by, draft, now());
      if (!saved.ok) throw new RangeError(saved.refusal.code);
      // one picture: the saved step never waits for its bill to be read, with an empty counter in between
      flushSync(() => {
        setWish({ sale_id: saved.value.sale_id, after });
        setKept(saved.value);
        goTo({ at: 'saved', sale_id: saved.value.sale_id }, 'instead');
      });
      feel('saved');
      sendSoon();
      set('idle');
      return { do: 'replace', draft: freshDraft() };
    } catch {
      feel('refused');
      announce(say('could_not_save'), { urgent: true });
      set('failed');
      return undefined;
    } finally {
      isRunning.current = false;
    }
  };
  return {
    isSaving: state === 'saving',
    hasFailed: state === 'failed',
    save,
    tryAgain: () => save(asked.current),
    forget: () => set('idle'),
    wish,
    kept,
  };
}

type Shown = Pick<CounterBill, 'draft' | 'actWhenFound' | 'issuer'>;

/** Whether two drafts come to the same paper, wherever the fingers are. */
const isSameBill = (now: Draft | undefined, shown: Draft): boolean =>
  now !== undefined && billOf(now) === billOf(shown);

const billOf = ({ active: _active, typed: _typed, removed: _removed, qr: _qr, ...bill }: Draft): string =>
  JSON.stringify(bill);
