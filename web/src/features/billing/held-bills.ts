import type { SaleId } from '@rmp/contracts';
import type { LocalDb } from '#local/index.ts';
import { newId } from '#platform/ids.ts';
import { draftFrom, emptyDraft, isEmpty } from './model/draft.ts';
import type { Draft } from './model/draft.ts';

/** Where the bill on the counter is kept; every other held bill was set aside. */
export const COUNTER = 'counter';

/** Keeps the bill on the counter, so that a reload or an empty battery does not lose it. */
export async function keepCounter(db: LocalDb, draft: Draft, now: string): Promise<void> {
  await db.transaction('rw', db.held, db.bills, async () => {
    // a late write must not bring back what was saved a moment ago
    if (await db.bills.get(draft.sale_id)) return;
    if (isEmpty(draft)) await db.held.delete(COUNTER);
    else await db.held.put({ held_id: COUNTER, held_at: now, draft });
  });
}

/** The bill that was on the counter; nothing when it was empty, or saved. */
export async function readCounter(db: LocalDb): Promise<Draft | undefined> {
  const draft = draftFrom((await db.held.get(COUNTER))?.draft);
  const isSaved = draft !== undefined && (await db.bills.get(draft.sale_id)) !== undefined;
  return isSaved ? undefined : draft;
}

/** Sets the bill aside and clears the counter. */
export async function holdBill(db: LocalDb, draft: Draft, now: string): Promise<void> {
  await db.transaction('rw', db.held, async () => {
    await db.held.delete(COUNTER);
    if (!isEmpty(draft)) await db.held.put({ held_id: draft.sale_id, held_at: now, draft });
  });
}

/** Takes a bill set aside back to the counter; the one that is there, if any, is set aside in its place. */
export async function resumeBill(db: LocalDb, heldId: string, now: string): Promise<Draft | undefined> {
  return db.transaction('rw', db.held, async () => {
    const draft = draftFrom((await db.held.get(heldId))?.draft);
    if (!draft) return undefined;
    const current = draftFrom((await db.held.get(COUNTER))?.draft);
    if (current && !isEmpty(current)) await db.held.put({ held_id: current.sale_id, held_at: now, draft: current });
    await db.held.delete(heldId);
    await db.held.put({ held_id: COUNTER, held_at: now, draft });
    return draft;
  });
}

/** The cast: `newId` mints a UUIDv7, which is what a sale id is. */
export const freshDraft = (): Draft => emptyDraft(newId() as SaleId);
