import type { SaleId } from '@rmp/contracts';
import { useCallback, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Paise, PricingRefusal } from '@rmp/gst';
import { ZERO_PAISE } from '@rmp/gst';
import { useLocal } from '#local/index.ts';
import { today } from '#platform/clock.ts';
import { useDeviceSession } from '#platform/session.ts';
import { counterOf } from './counter.ts';
import type { Counter } from './counter.ts';
import { earlyActs } from './early-acts.ts';
import { amountOfLines } from './model/amounts.ts';
import { emptyDraft } from './model/draft.ts';
import type { Draft } from './model/draft.ts';
import { priceDraft } from './model/price-draft.ts';
import type { PricedDraft } from './model/price-draft.ts';
import { settle } from './model/settle.ts';
import type { Settlement } from './model/settle.ts';
import type { Issuer } from './record-sale.ts';

/** The bill on the counter with everything computed of it, live. */
export interface CounterBill {
  readonly draft: Draft;
  /** Works from the first moment: what is done before the device's records are open waits for them, in its order. */
  readonly act: Counter['act'];
  /** The same for an act that the device's records have to tell first. */
  readonly actWhenFound: Counter['actWhenFound'];
  /** Absent while there is nothing to price, or it cannot be priced. */
  readonly priced: PricedDraft | undefined;
  /** Why it cannot be priced; nothing is said of an empty bill. */
  readonly fault: PricingRefusal | undefined;
  readonly payable: Paise;
  readonly settlement: Settlement;
  /** Who issues bills here; undefined while that is read, null when this device has no series yet. */
  readonly issuer: Issuer | null | undefined;
  /** What the owner lets only himself pass, in a sentence; for those who may, there is none. */
  readonly stop?: string | undefined;
  /** Whether the device's own records are open, so that the draft is the one that was kept. */
  readonly isOpen: boolean;
  /** This device cannot keep what is done. */
  readonly isBroken: boolean;
}

export function useCounter(): CounterBill {
  const counter = useOpenCounter();
  const subscribe = useCallback((listener: () => void) => counter?.subscribe(listener) ?? unsubscribe, [counter]);
  const draft = useSyncExternalStore(
    subscribe,
    () => counter?.draft() ?? NOTHING,
    () => NOTHING,
  );
  const isBroken = useSyncExternalStore(
    subscribe,
    () => counter?.isBroken() ?? false,
    () => false,
  );
  const [early] = useState(earlyActs);
  useLayoutEffect(() => {
    if (counter) early.handOn(counter);
  }, [counter, early]);
  const issuer = useIssuer();
  const computed = useMemo(() => computedOf(draft, issuer), [draft, issuer]);

  return {
    draft,
    act: early.act,
    actWhenFound: early.actWhenFound,
    issuer,
    isBroken,
    isOpen: draft !== NOTHING,
    ...computed,
  };
}

function useOpenCounter(): Counter | undefined {
  const db = useLocal();
  return useMemo(() => db && counterOf(db), [db]);
}

function useIssuer(): Issuer | null | undefined {
  const session = useDeviceSession();
  return useMemo(() => {
    if (!session) return session;
    const { tenant, prefix, user_id, device_id } = session;
    return tenant && prefix ? { tenant, prefix, user_id, device_id } : null;
  }, [session]);
}

/** Without a shop's profile a bill is shown by what its goods cost; it cannot be saved. */
function computedOf(draft: Draft, issuer: Issuer | null | undefined) {
  const bill =
    issuer && draft.lines.some(({ qty_milli }) => qty_milli > 0)
      ? priceDraft(draft, issuer.tenant, today())
      : undefined;
  const priced = bill?.ok ? bill.value : undefined;
  const payable = priced?.totals.payable_paise ?? (bill ? ZERO_PAISE : amountOfLines(draft.lines));
  return { priced, payable, fault: bill && !bill.ok ? bill.refusal : undefined, settlement: settle(payable, draft) };
}

const unsubscribe = (): void => undefined;

/** What is shown before the device's records are open. The cast: it is never saved, so it needs no id. */
const NOTHING: Draft = emptyDraft('' as SaleId);
