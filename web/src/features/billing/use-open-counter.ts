import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { useUnnamed, useWedgeScanner } from '#features/scan/index.ts';
import type { UnnamedCode } from '#features/scan/index.ts';
import { useLocal, useParty } from '#local/index.ts';
import type { LocalBill } from '#local/index.ts';
import { usePartyShelf } from '#local/search/use-shelf.ts';
import { useStep } from './address.ts';
import type { Step } from './address.ts';
import { counterOf } from './counter.ts';
import { freshDraft } from './held-bills.ts';
import { useCounterCamera } from './use-counter-camera.ts';
import type { CounterCamera } from './use-counter-camera.ts';
import { useEarlyInput } from './use-early-input.ts';
import { useHeldBills } from './use-held-bills.ts';
import type { HeldDraft } from './use-held-bills.ts';
import { withGoodsBack } from './model/with-goods-back.ts';
import { useBillActs } from './use-bill-acts.ts';
import type { BillActs } from './use-bill-acts.ts';
import { useCatalogue } from './use-catalogue.ts';
import type { Catalogue } from './use-catalogue.ts';
import { useCounter } from './use-counter.ts';
import type { CounterBill } from './use-counter.ts';
import { useKeptNotice } from './use-kept-notice.ts';
import { useSaveBill } from './use-save-bill.ts';
import type { SaveBill } from './use-save-bill.ts';
import { useStop } from './use-stop.ts';
import { useSpokenBill } from './use-spoken-bill.ts';
import { useTileOrder } from './use-tile-order.ts';
import type { TileOrder } from './use-tile-order.ts';
import { useToast } from './use-toast.ts';
import type { ShownToast } from './use-toast.ts';
import { useBillingWords } from './words/index.ts';

/** A choice that covers the counter for a moment: one at a time. */
export type OpenSheet =
  | { readonly is: 'items' | 'customer' | 'holds' | 'ways' | 'due' | 'buyer' | 'code' | 'qr' | 'keys' | 'palette' }
  | { readonly is: 'line'; readonly line_id: string }
  | { readonly is: 'new-code'; readonly code: string };

/** Everything the counter shows and does, for the layout of a phone and of a PC. */
export interface OpenCounter {
  readonly bill: CounterBill;
  readonly step: Step;
  readonly catalogue: Catalogue;
  readonly order: TileOrder;
  readonly held: readonly HeldDraft[];
  readonly acts: BillActs;
  readonly saving: SaveBill;
  /** The bill of the saved step. */
  readonly saved: LocalBill | undefined;
  /** What the customer of the shown step owes. */
  readonly balance: number | undefined;
  /** How much he may owe, where somebody said so. */
  readonly limit: number | undefined;
  readonly sheet: OpenSheet | undefined;
  readonly openSheet: (sheet: OpenSheet | undefined) => void;
  readonly camera: CounterCamera;
  /** Codes scanned here that nobody has named yet, scanned last first. */
  readonly unnamed: readonly UnnamedCode[];
  readonly toast: ShownToast | undefined;
  readonly clearToast: () => void;
}

export function useOpenCounter(): OpenCounter {
  const counter = useCounter();
  const { toast, show, clear } = useToast();
  const [sheet, openSheet] = useState<OpenSheet>();
  const asked = useStep();
  const saving = useSaveBill(counter);
  const saved = useSaved(asked, saving.kept);
  const step = stepFor(asked, counter, saved);
  const acts = useBillActs(counter, { toast: show, onName: (code) => openSheet({ is: 'new-code', code }) });
  const customerId = step.at === 'saved' ? saved?.customer_id : counter.draft.customer?.customer_id;
  const party = useParty(customerId);
  const known = useCatalogue(counter.draft.lines);
  const catalogue = { ...known, ofBill: withGoodsBack(known.ofBill, counter.draft) };
  const bill = { ...counter, stop: useStop(counter, catalogue.ofBill, party) };
  const hearKey = useWedgeScanner(acts.pickCode);
  useEarlyInput(hearKey);
  useTenderOfStep(step, bill);
  useClearSaved(bill);
  useUndoToast(bill, show);
  useSpokenBill(bill);
  useKeptNotice(bill.draft);
  usePartyShelf(); // so that everybody is there when the customer's field is pressed

  return {
    bill,
    step,
    acts,
    saved,
    sheet,
    openSheet,
    toast,
    clearToast: clear,
    camera: useCounterCamera(),
    unnamed: useUnnamed(),
    catalogue,
    order: useTileOrder(show),
    held: useHeldBills() ?? [],
    saving,
    balance: party?.balance_paise,
    limit: party?.credit_limit_paise,
  };
}

/** The bill of the saved step: as it is on the device, and until that is read as it was kept a moment ago. */
function useSaved(step: Step, kept: LocalBill | undefined): LocalBill | undefined {
  const db = useLocal();
  const saleId = step.at === 'saved' ? step.sale_id : undefined;
  const read = useLiveQuery(async () => (saleId ? db?.bills.get(saleId) : undefined), [db, saleId]);
  if (saleId === undefined) return undefined;
  if (read?.sale_id === saleId) return read;
  return kept?.sale_id === saleId ? kept : undefined;
}

/** A bill that another tab of this device has saved leaves the counter here too: it cannot be saved twice. */
function useClearSaved({ draft, actWhenFound }: CounterBill): void {
  const db = useLocal();
  const saleId = draft.sale_id;
  const savedId = useLiveQuery(
    async () => (saleId && (await db?.bills.get(saleId)) ? saleId : undefined),
    [db, saleId],
  );
  useEffect(() => {
    if (savedId === undefined || savedId !== saleId) return;
    // by then it may have left, and what was scanned since is of the next bill
    actWhenFound(async (shop) =>
      counterOf(shop).draft()?.sale_id === savedId ? { do: 'replace', draft: freshDraft() } : undefined,
    );
  }, [savedId, saleId, actWhenFound]);
}

/** A payment without goods, or a bill this device does not know, is no step: an old address leads to the bill. */
function stepFor(asked: Step, { draft, isOpen }: CounterBill, saved: LocalBill | undefined): Step {
  if (asked.at === 'pay' && isOpen && draft.lines.length === 0) return { at: 'bill' };
  return asked.at === 'saved' && !saved ? { at: 'bill' } : asked;
}

/** Digits go to ways of paying at the payment, and to goods at the bill, however one came there. */
function useTenderOfStep(step: Step, { draft, act, isOpen }: CounterBill): void {
  const isTender = draft.active.on === 'tender';
  useEffect(() => {
    if (!isOpen) return;
    if (step.at === 'pay' && !isTender) act({ do: 'pick-tender', mode: 'cash' });
    if (step.at === 'bill' && isTender) act({ do: 'end-typing' });
  }, [step.at, isTender, isOpen, act]);
}

/** A line that left says so, and comes back by one press. */
function useUndoToast({ draft, act }: CounterBill, show: ReturnType<typeof useToast>['show']): void {
  const say = useBillingWords();
  const told = useRef(draft.removed);
  useEffect(() => {
    if (told.current === draft.removed) return;
    told.current = draft.removed;
    if (!draft.removed) return;
    const undo = { label: say('undo'), onPress: () => act({ do: 'undo' }) };
    show({ text: say('removed', { name: draft.removed.line.name }), action: undo });
  });
}
