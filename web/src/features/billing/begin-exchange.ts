import type { NoteId, PaymentId } from '@rmp/contracts';
import type { LocalDb } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { counterOf } from './counter.ts';
import { freshDraft, holdBill } from './held-bills.ts';
import { isEmpty } from './model/draft.ts';
import type { Draft, DraftExchange } from './model/draft.ts';

/** What comes back, as somebody picked it on the return's page. */
export type WantedExchange = Omit<DraftExchange, 'note_id' | 'payment_ids'>;

/** Whose the new bill is, and what is on it already. */
export type BegunWith = Partial<Pick<Draft, 'customer' | 'lines' | 'discount' | 'wants_bill'>>;

/** Puts a new bill on the counter that goods of an earlier one pay as far as they go. A bill that is there is set aside. */
export function beginExchange(db: LocalDb, wanted: WantedExchange, begun: BegunWith): void {
  const counter = counterOf(db);
  counter.actWhenFound(async (shop) => {
    const current = counter.draft();
    if (current && !isEmpty(current)) await holdBill(shop, current, now());
    return { do: 'replace', draft: { ...freshDraft(), ...begun, exchange: { ...wanted, ...mintIds() } } };
  });
}

/** The casts: `newId` mints UUIDv7, which is what they are. */
const mintIds = (): Pick<DraftExchange, 'note_id' | 'payment_ids'> => ({
  note_id: newId() as NoteId,
  payment_ids: {
    refund: newId() as PaymentId,
    given: newId() as PaymentId,
    taken: newId() as PaymentId,
  },
});
