import { useLiveQuery } from 'dexie-react-hooks';
import { useLocal } from '#local/index.ts';
import type { HeldBill } from '#local/index.ts';
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
  return useLiveQuery(async () => (await db?.held.toArray())?.flatMap(readHeld).toSorted(newestFirst), [db]);
}

function readHeld({ held_id, held_at, draft: kept }: HeldBill): readonly HeldDraft[] {
  const draft = draftFrom(kept);
  return draft && held_id !== COUNTER ? [{ held_id, held_at, draft }] : [];
}

const newestFirst = (a: HeldDraft, b: HeldDraft): number => (a.held_at < b.held_at ? 1 : -1);
