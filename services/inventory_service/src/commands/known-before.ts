import type { CommandId, ItemId, MovementId } from '@rmp/contracts';
import type { TenantDb, Tx } from '@rmp/service-kit';
import { changeStore } from '../items/change.store.ts';
import type { KeptItem, Placed } from '../items/domain/kept-item.ts';
import { itemStore } from '../items/item.store.ts';
import { type StoredMovement, stockStore } from '../stock/stock.store.ts';
import type { WantedCommand } from './read-item-command.ts';

/** What commands are about, as it is before any of them, and which of them were taken before. */
export interface KnownBefore {
  readonly items: ReadonlyMap<ItemId, Placed<KeptItem>>;
  readonly movements: ReadonlyMap<MovementId, StoredMovement>;
  readonly changes: ReadonlySet<CommandId>;
}

/** Three reads for as many commands as a batch may have. */
export async function knownBefore(tx: Tx, db: TenantDb, commands: readonly WantedCommand[]): Promise<KnownBefore> {
  const wanted = commands.map((command) => command.wanted);
  const movements = wanted.flatMap((one) => (one.kind === 'move-stock' ? [one.data.movement.movement_id] : []));
  const changes = commands.flatMap((one) => (LEAVE_A_CHANGE.has(one.wanted.kind) ? [one.command_id] : []));
  const items = await itemStore(db).findAll([...new Set(wanted.map(({ data }) => data.item_id))], tx);

  return {
    items: new Map(items.map((item) => [item.item_id, item])),
    movements: await stockStore(db).findMovements(movements, tx),
    changes: await changeStore(db).known(changes, tx),
  };
}

const LEAVE_A_CHANGE: ReadonlySet<string> = new Set(['change-item', 'delete-item', 'restore-item']);
