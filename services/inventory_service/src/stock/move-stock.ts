import assert from 'node:assert/strict';
import type { ItemId, MovementId, Recorded } from '@rmp/contracts';
import type { Movement, NewMovement } from '@rmp/contracts/inventory';
import {
  allow,
  type Caller,
  DuplicateKey,
  hashOf,
  orProblem,
  Problem,
  type RequestFacts,
  type TenantDb,
  type Tx,
} from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import type { KnownItem, Placed } from '../items/domain/kept-item.ts';
import { itemStore } from '../items/item.store.ts';
import { followStock } from '../tasks/follow-stock.ts';
import { orNotFound } from '../items/or-not-found.ts';
import type { StockChange } from './domain/apply-movements.ts';
import { decideMovement } from './domain/decide-movement.ts';
import { stockMoved } from './stock.events.ts';
import { stockStore } from './stock.store.ts';

/** Moves the stock of an item by a difference, under the movement's own id or a new one. */
export async function moveStock(
  deps: InventoryDeps,
  caller: Caller,
  itemId: ItemId,
  movement: NewMovement,
  facts: RequestFacts,
): Promise<Recorded<Movement>> {
  allow(caller, 'stock:adjust');
  const movementId = movement.movement_id ?? newMovementId(deps);
  const wanted = { ...movement, movement_id: movementId, item_id: itemId };
  const db = deps.tenantDb(caller.tenant_id);
  try {
    const document = await deps.transaction(caller.tenant_id, { caller, facts }, async (tx) => {
      const item = orNotFound(await itemStore(db).find(itemId, tx), itemId);
      return moveIn(tx, db, item, { ...wanted, moved_at: tx.now, user_id: caller.user_id }, hashOf(wanted));
    });

    return { document, replayed: false };
  } catch (error) {
    if (error instanceof DuplicateKey && error.collection === 'movements') {
      return replay(deps, caller, movementId, hashOf(wanted));
    }
    throw error;
  }
}

/** Moves the stock of an item in the caller's transaction. Throws when it cannot be moved so. */
export async function moveIn(
  tx: Tx,
  db: TenantDb,
  item: Placed<KnownItem>,
  change: StockChange,
  requestHash: string,
): Promise<Movement> {
  const stock = stockStore(db);
  const { movements, moved } = orProblem(decideMovement(item, change));

  stock.moveStocks(tx, moved, [item]);
  if (!item.is_counted) stock.setCounted(tx, item.item_id);
  await followStock(db, tx, { items: [{ ...item, is_counted: true }], moved, movements });
  for (const event of stockMoved(movements, moved)) tx.append(event);
  const [stored] = stock.addMovements(tx, movements, requestHash);
  assert(stored, 'a batch of one has one movement');

  return stored;
}

/** The id of a movement made by hand is the caller's own: known means a retry, unless its content differs. */
async function replay(
  deps: InventoryDeps,
  caller: Caller,
  movementId: MovementId,
  requestHash: string,
): Promise<Recorded<Movement>> {
  const stored = await stockStore(deps.tenantDb(caller.tenant_id)).findMovement(movementId);
  if (stored?.request_hash === requestHash) return { document: stored, replayed: true };
  throw new Problem('common/id-reused', { movement_id: movementId });
}

/** The cast: a new UUID version 7 is short enough for a movement id. */
const newMovementId = (deps: InventoryDeps): MovementId => deps.newId() as MovementId;
