import type { CommandId, ItemId } from '@rmp/contracts';
import type { Item, ItemPatch } from '@rmp/contracts/inventory';
import { businessDateOf } from '@rmp/gst';
import { allow, type Caller, orProblem, type TenantDb, type Tx } from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import { type Said, saidNow, stampOf } from './author.ts';
import { changeItem as decideChange, layOver } from './domain/change-item.ts';
import type { KnownItem, Placed } from './domain/kept-item.ts';
import { groupsIn, mergePatch, stampedAs } from './domain/merge-patch.ts';
import type { Stamps } from './domain/stamp.ts';
import { itemStore } from './item.store.ts';
import { keepChange } from './keep-change.ts';
import { orNotFound } from './or-not-found.ts';

/** Changes what the patch names, now. Bills already made keep what they say. */
export async function changeItem(deps: InventoryDeps, caller: Caller, itemId: ItemId, patch: ItemPatch): Promise<Item> {
  allow(caller, 'items:write');
  const db = deps.tenantDb(caller.tenant_id);
  const change_id = newChangeId(deps);

  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    const before = orNotFound(await itemStore(db).find(itemId, tx), itemId);
    const said = saidNow(caller, tx);
    const changed = orProblem(decideChange(before, patch, { now: tx.now, today: businessDateOf(tx.now) }));
    const after = withStamps(changed, stampedAs(groupsIn(patch), stampOf(said)));

    return keepChange(tx, db, { change_id, kind: 'changed', said, before, after, patch });
  });
}

export interface EarlierChange {
  readonly change_id: CommandId;
  readonly before: Placed<KnownItem>;
  readonly patch: ItemPatch;
  readonly said: Said;
}

/** Merges a change that was made on a device, in the caller's transaction. Throws when its tax cannot be. */
export function mergeChange(tx: Tx, db: TenantDb, { change_id, before, patch, said }: EarlierChange) {
  const merged = mergePatch(before, patch, stampOf(said));
  const circumstances = { now: tx.now, today: businessDateOf(tx.now) };
  const after = merged.patch
    ? withStamps(orProblem(layOver(before, merged.patch, circumstances)), merged.stamps)
    : before;
  const { overruled } = merged;
  const item = keepChange(tx, db, { change_id, kind: 'changed', said, before, after, patch, overruled });

  return { item, overruled };
}

const withStamps = (item: KnownItem, stamps: Stamps): KnownItem => ({ ...item, stamps: { ...item.stamps, ...stamps } });

/** The cast: a new UUID version 7 is what a command id is; a call without one gets it here. */
export const newChangeId = (deps: InventoryDeps): CommandId => deps.newId() as CommandId;
