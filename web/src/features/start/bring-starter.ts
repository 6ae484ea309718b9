import { applyStarter } from '#features/items/index.ts';
import { localDbOf } from '#local/index.ts';

/** Fills the new shop's list. A list that cannot be fetched now keeps nobody from the first bill: loose items need none. */
export async function bringStarter(tenantId: string, presetId: string): Promise<void> {
  await applyStarter(localDbOf(tenantId), presetId).catch(() => 0);
}
