import type { ItemId, MovementId, Recorded } from '@rmp/contracts';
import type { Item, NewItem } from '@rmp/contracts/inventory';
import { businessDateOf } from '@rmp/gst';
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
import { type Said, saidNow, stampOf } from './author.ts';
import { applyMovements, noStock, type Stock, type StockChange } from '../stock/domain/apply-movements.ts';
import { followStock } from '../tasks/follow-stock.ts';
import { stockMoved } from '../stock/stock.events.ts';
import { stockStore } from '../stock/stock.store.ts';
import { decideItem } from './domain/decide-item.ts';
import { type AwaitedItem, type Placed, shownItem } from './domain/kept-item.ts';
import { itemChanged } from './item.events.ts';
import { itemStore } from './item.store.ts';

/**
 * Adds an item under its own id or a new one. Opening stock is its first movement; stock that was sold before the item
 * arrived is taken over.
 */
export async function addItem(
  deps: InventoryDeps,
  caller: Caller,
  wanted: NewItem,
  facts: RequestFacts,
): Promise<Recorded<Item>> {
  allow(caller, 'items:write');
  const itemId = wanted.item_id ?? newItemId(deps);
  try {
    const db = deps.tenantDb(caller.tenant_id);
    const document = await deps.transaction(caller.tenant_id, { caller, facts }, async (tx) => {
      const before = wanted.item_id && (await itemStore(db).find(itemId, tx));
      if (before && before.state !== 'awaited') throw new DuplicateKey('items', before);

      return addIn(tx, db, { itemId, wanted, before, said: saidNow(caller, tx) });
    });

    return { document, replayed: false };
  } catch (error) {
    if (error instanceof DuplicateKey && error.collection === 'items') return replay(deps, caller, itemId, wanted);
    throw error;
  }
}

export interface Addition {
  readonly itemId: ItemId;
  readonly wanted: NewItem;
  /** What was sold of it before it came. */
  readonly before: Placed<AwaitedItem> | undefined;
  readonly said: Said;
}

/** Adds an item nobody has added, in the caller's transaction. Throws when it cannot be as wanted. */
export async function addIn(tx: Tx, db: TenantDb, { itemId, wanted, before, said }: Addition): Promise<Item> {
  const items = itemStore(db);
  const today = businessDateOf(tx.now);
  const opening = openingStock(itemId, wanted, said);
  const { movements, moved } = applyMovements(opening, () => before ?? noStock);
  const stock = onlyStock(moved[0] ?? before ?? noStock);
  const about = { item_id: itemId, request_hash: hashOf(wanted), entered: stampOf(said) };
  const item = orProblem(decideItem(wanted, { ...about, now: tx.now, today, stock }));

  const placed = before ? items.replace(tx, before, item) : items.insert(tx, item);
  stockStore(db).addMovements(tx, movements);
  await followStock(db, tx, { items: [item], moved, movements });
  const shown = shownItem(placed, today);
  for (const event of [itemChanged(shown), ...stockMoved(movements, moved)]) tx.append(event);
  tx.audit({ action: 'item.added', subject: itemId, after: shown });

  return shown;
}

/** Devices mint item ids, so a known id means a retry, unless the request's content differs. */
async function replay(deps: InventoryDeps, caller: Caller, itemId: ItemId, wanted: NewItem): Promise<Recorded<Item>> {
  const stored = await itemStore(deps.tenantDb(caller.tenant_id)).find(itemId);
  if (stored && stored.state !== 'awaited' && stored.request_hash === hashOf(wanted)) {
    return { document: shownItem(stored, businessDateOf(deps.now())), replayed: true };
  }
  throw new Problem('common/id-reused', { item_id: itemId });
}

function openingStock(itemId: ItemId, wanted: NewItem, { user_id, at }: Said): readonly StockChange[] {
  if (!wanted.opening_stock_milli) return [];

  return [
    {
      movement_id: openingId(itemId),
      item_id: itemId,
      delta_milli: wanted.opening_stock_milli,
      reason: 'opening',
      moved_at: at,
      user_id,
    },
  ];
}

const onlyStock = ({ on_hand_milli, movement_count }: Stock): Stock => ({ on_hand_milli, movement_count });

/** The cast: a new UUID version 7 is what an item id is. */
const newItemId = (deps: InventoryDeps): ItemId => deps.newId() as ItemId;

/** The cast: 44 characters where a movement id may have 120; the colon keeps it apart from ids made by hand. */
const openingId = (itemId: ItemId): MovementId => `opening:${itemId}` as MovementId;
