import type { CommandId } from '@rmp/contracts';
import type { Item } from '@rmp/contracts/inventory';
import type { TenantDb, Tx } from '@rmp/service-kit';
import { taskStore } from '../tasks/task.store.ts';
import { type Said, stampOf } from './author.ts';
import { deleteItem, restoreItem } from './domain/change-item.ts';
import type { KnownItem, Placed } from './domain/kept-item.ts';
import { mayDecidePresence } from './domain/merge-patch.ts';
import { keepChange } from './keep-change.ts';

export type Presence = KnownItem['state'];

export interface PresenceSaid {
  readonly change_id: CommandId;
  readonly before: Placed<KnownItem>;
  readonly presence: Presence;
  readonly said: Said;
}

/** Takes an item out of the lists or back into them, unless somebody said otherwise later. */
export function setPresence(tx: Tx, db: TenantDb, { change_id, before, presence, said }: PresenceSaid): Item {
  const kind = presence === 'deleted' ? 'deleted' : 'restored';
  const stamp = stampOf(said);
  if (!mayDecidePresence(before, stamp)) {
    return keepChange(tx, db, { change_id, kind, said, before, after: before, overruled: ['presence'] });
  }

  const stamps = { ...before.stamps, presence: stamp };
  const moved = before.state === presence ? before : moveTo[presence](before, tx.now);
  if (presence === 'deleted' && before.has_task) {
    taskStore(db).close(tx, before.item_id, { resolved_how: 'item-deleted', resolved_by: said.user_id });
  }
  return keepChange(tx, db, { change_id, kind, said, before, after: { ...moved, stamps } });
}

const moveTo = { deleted: deleteItem, kept: restoreItem } as const;
