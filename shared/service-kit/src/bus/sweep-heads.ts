import type { Db } from 'mongodb';
import type { Lane } from './lane.ts';
import { headsOf } from './outbox-reader.ts';
import type { Progress } from './progress.ts';

export const SWEEP_EVERY_MS = 3_000;

/** A transaction stamps its head before it commits; a sweep looks back this far so as not to miss a slow one. */
export const LATE_COMMIT_MS = 70_000;

/** Wakes every lane that is behind a tenant's head, page by page; optionally only for heads touched since an instant. */
export async function sweepHeads(
  db: Db,
  since: string | undefined,
  lanes: readonly { readonly lane: Lane; readonly progress: Progress }[],
): Promise<void> {
  for await (const heads of headsOf(db, since)) {
    for (const { lane, progress } of lanes) {
      for (const { tenant_id, seq } of heads) {
        if ((await progress.of(tenant_id)) < seq) lane.wake(tenant_id, seq);
      }
    }
  }
}
