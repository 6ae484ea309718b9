import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';
import type { HeldBill, LocalDb } from '#local/index.ts';
import { COUNTER } from './held-bills.ts';
import { draftFrom } from './model/draft.ts';
import type { Draft } from './model/draft.ts';

export interface HeldDraft {
  readonly held_id: string;
  readonly held_at: string;
  readonly draft: Draft;
}

/** The bills set aside that can be read, newest first; undefined until they are. */
export function useHeldBills(): readonly HeldDraft[] | undefined {
  const db = useLocal();
  return useLiveQuery(async () => db && (await heldIn(db)).flatMap(readHeld).toSorted(newestFirst), [db]);
}

/** All but the one on the counter, which is kept after each act: that is no news here. */
async function heldIn({ held }: LocalDb): Promise<readonly HeldBill[]> {
  const around = await Promise.all([
    held.where(':id').below(COUNTER).toArray(),
    held.where(':id').above(COUNTER).toArray(),
  ]);
  return around.flat();
}

function readHeld({ held_id, held_at, draft: kept }: HeldBill): readonly HeldDraft[] {
  const draft = draftFrom(kept);
  return draft ? [{ held_id, held_at, draft }] : [];
}

const newestFirst = (a: HeldDraft, b: HeldDraft): number => (a.held_at < b.held_at ? 1 : -1);
