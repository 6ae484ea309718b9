import type { Item } from '@rmp/contracts/inventory';
import type { Customer } from '@rmp/contracts/payment';
import { milli } from '@rmp/gst';
import type { Milli } from '@rmp/gst';
import { useState } from 'react';
import type { ScaleLabel } from '#features/scan/index.ts';
import { useLocal } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { feel } from '#ui/feedback.ts';
import { goTo, stepNow } from './address.ts';
import { freshDraft, holdBill, resumeBill } from './held-bills.ts';
import type { DraftCustomer } from './model/draft.ts';
import { buyerOf } from './model/buyer-of.ts';
import { itemLine, looseLine } from './model/item-line.ts';
import { scannedQuantity } from './model/scanned-quantity.ts';
import type { CounterBill } from './use-counter.ts';
import { useLooseTerms } from './use-loose-terms.ts';
import { usePickCode } from './use-pick-code.ts';
import type { PickCode } from './use-pick-code.ts';
import { useBillingWords } from './words/index.ts';

/** What a person does at the counter, whatever it looks like. */
export interface BillActs {
  readonly pickItem: (item: Item) => void;
  readonly pickCode: (code: string) => void;
  /** A code was named just now: the item goes on the bill as often as it was scanned. */
  readonly pickNamed: (item: Item, times: number, label?: ScaleLabel) => void;
  readonly addLoose: (name?: string) => void;
  readonly pay: () => void;
  readonly hold: () => void;
  readonly resume: (heldId: string) => void;
  readonly chooseCustomer: (customer: Customer) => void;
  readonly enterCustomer: (typed: string) => void;
  /** What the paper says of the buyer; a customer of the khata keeps it. */
  readonly tellBuyer: (buyer: DraftCustomer) => void;
  readonly dropCustomer: () => void;
  readonly newBill: () => void;
  /** What is picked next is picked this many times at once; undefined: once. */
  readonly nextTimes: (quantity: Milli | undefined) => void;
  readonly times: Milli | undefined;
}

export function useBillActs(bill: CounterBill, { toast, onName }: Pick<PickCode, 'toast' | 'onName'>): BillActs {
  const { draft, act, issuer } = bill;
  const db = useLocal();
  const say = useBillingWords();
  /** Goods picked beside a payment or a saved bill belong to the bill on the counter, so that is shown. */
  const toBill = (): void => goTo({ at: 'bill' }, stepNow().at === 'pay' ? 'instead' : 'next');
  const [times, nextTimes] = useState<Milli>();
  const looseTerms = useLooseTerms();
  const onPick = (): void => {
    feel('line');
    toBill();
  };
  const pickCode = usePickCode({ bill, onPick, toast, onName });
  const setCustomer = (customer: Customer): void => act({ do: 'set-customer', customer: buyerOf(customer) });

  const hold = async (): Promise<void> => {
    if (!db) return;
    await holdBill(db, draft, now());
    act({ do: 'replace', draft: freshDraft() });
    toast({ text: say('bill_kept'), action: { label: say('undo'), onPress: () => void resume(draft.sale_id) } });
  };
  const resume = async (heldId: string): Promise<void> => {
    const resumed = db && (await resumeBill(db, heldId, now()));
    if (resumed) act({ do: 'replace', draft: resumed });
    toBill();
  };
  const enterCustomer = async (typed: string): Promise<void> => {
    if (!db || !issuer) return;
    const { enterCustomer: enter } = await import('./enter-customer.ts');
    const { customer, isKnown } = await enter(db, issuer, typed);
    act({ do: 'set-customer', customer });
    if (isKnown) toast({ text: say('number_known', { name: customer.name }) });
  };

  const tellBuyer = async (buyer: DraftCustomer): Promise<void> => {
    act({ do: 'set-customer', customer: buyer });
    if (!db || !issuer) return;
    const { keepBuyer } = await import('./enter-customer.ts');
    await keepBuyer(db, issuer, buyer);
  };

  return {
    times,
    nextTimes,
    pickItem: (item) => {
      act({ do: 'pick-item', line: itemLine(item, newId()), qty_milli: times });
      nextTimes(undefined);
      onPick();
    },
    pickNamed: (item, count, label) => {
      const quantity = scannedQuantity(item, label, milli(count * 1000));
      if (count > 0) act({ do: 'pick-item', line: itemLine(item, newId()), qty_milli: quantity });
    },
    pickCode: (code) => {
      pickCode(code, times);
      nextTimes(undefined);
    },
    addLoose: (name) => {
      act({ do: 'add-loose', line: looseLine(name ?? say('loose_name'), newId(), looseTerms) });
      toBill();
    },
    pay: () => {
      act({ do: 'pick-tender', mode: 'cash' });
      goTo({ at: 'pay' });
    },
    hold: () => void hold(),
    resume: (heldId) => void resume(heldId),
    chooseCustomer: setCustomer,
    enterCustomer: (typed) => void enterCustomer(typed),
    tellBuyer: (buyer) => void tellBuyer(buyer),
    dropCustomer: () => act({ do: 'set-customer', customer: undefined }),
    newBill: () => goTo({ at: 'bill' }),
  };
}
