import type { ItemId, MovementId } from '@rmp/contracts';
import type { Movement } from '@rmp/contracts/inventory';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';
import { alertFields, type KeptItem, type KnownItem } from '../items/domain/kept-item.ts';
import type { AppliedMovement, MovedStock, Stock } from './domain/apply-movements.ts';

/** What the movements of an item need to know of it. */
export interface StockOfItem extends Stock {
  readonly item_id: ItemId;
  readonly state: KeptItem['state'];
  readonly name?: KnownItem['name'];
  readonly unit?: KnownItem['unit'];
  readonly is_counted?: true;
  readonly has_task?: true;
  readonly low_stock_milli?: KnownItem['low_stock_milli'];
}

/** A movement as kept. */
export interface StoredMovement extends Movement {
  /** Order among the movements of one transaction, padded so that it sorts as text. */
  readonly place: string;
  /** Of the body, when it was made by hand. */
  readonly request_hash?: string;
}

/** One shop's stock and its movements. */
export interface StockStore {
  /** Of those items there are, in no promised order. */
  stocksOf(itemIds: readonly ItemId[], tx: Tx): Promise<readonly StockOfItem[]>;
  findMovement(movementId: MovementId): Promise<StoredMovement | undefined>;
  /** Of these, those there are, by their ids. */
  findMovements(movementIds: readonly MovementId[], tx: Tx): Promise<ReadonlyMap<MovementId, StoredMovement>>;
  pageOfMovements(itemId: ItemId, query: PageQuery): Promise<Page<StoredMovement>>;
  /** The latest movements of an item that were kept before this transaction, newest first. */
  latestMovements(itemId: ItemId, count: number, tx: Tx): Promise<readonly StoredMovement[]>;
  /** Queues movements; the transaction fails with `DuplicateKey` when one of them was made before. */
  addMovements(tx: Tx, movements: readonly AppliedMovement[], requestHash?: string): readonly StoredMovement[];
  /** Queues the stock of items that moved; `before` holds what there was, and one not in it is kept as awaited. */
  moveStocks(tx: Tx, moved: readonly MovedStock[], before: readonly StockOfItem[]): void;
  /** Queues that somebody counts this item. */
  setCounted(tx: Tx, itemId: ItemId): void;
  /** Queues whether the shortage an item is in has had its task. */
  setTask(tx: Tx, itemId: ItemId, hasTask: boolean): void;
}

export function stockStore(db: TenantDb): StockStore {
  const items = db.collection<StockOfItem>('items');
  const movements = db.collection<StoredMovement>('movements');

  return {
    stocksOf: async (itemIds, tx) => {
      const found: StockOfItem[] = [];
      for (const part of inParts(itemIds, ITEMS_AT_ONCE)) {
        const options = { tx, limit: ITEMS_AT_ONCE, projection: stockFields };
        found.push(...(await items.find({ item_id: { $in: part } }, options)));
      }

      return found;
    },
    findMovement: (movementId) => movements.findOne({ movement_id: movementId }),
    findMovements: async (movementIds, tx) => {
      if (movementIds.length === 0) return new Map();
      const found = await movements.find({ movement_id: { $in: movementIds } }, { tx, limit: movementIds.length });
      return new Map(found.map((movement) => [movement.movement_id, movement]));
    },
    pageOfMovements: (itemId, query) =>
      readPage(movements, { query, key: 'place', filter: { item_id: itemId }, newestFirst: true }),
    latestMovements: (itemId, count, tx) =>
      movements.find({ item_id: itemId }, { tx, limit: count, sort: { seq: -1, place: -1 } }),
    addMovements: (tx, applied, requestHash) =>
      applied.map((movement, position) => {
        const stored = { ...movement, place: placeAt(position), tenant_id: tx.tenant_id, seq: tx.seq };
        tx.insert('movements', { ...stored, ...(requestHash && { request_hash: requestHash }) });
        return stored;
      }),
    moveStocks: (tx, moved, before) => {
      const stocks = new Map(before.map((stock) => [stock.item_id, stock]));
      for (const one of moved) {
        const stock = stocks.get(one.item_id);
        if (stock) tx.update('items', { item_id: one.item_id }, stockUpdate(one, stock, tx.seq));
        else tx.insert('items', awaited(one, tx.seq));
      }
    },
    setCounted: (tx, itemId) => tx.update('items', { item_id: itemId }, { $set: { is_counted: true } }),
    setTask: (tx, itemId, hasTask) =>
      tx.update('items', { item_id: itemId }, hasTask ? { $set: { has_task: true } } : { $unset: { has_task: '' } }),
  };
}

const stockFields = {
  item_id: 1,
  state: 1,
  name: 1,
  unit: 1,
  on_hand_milli: 1,
  movement_count: 1,
  low_stock_milli: 1,
  is_counted: 1,
  has_task: 1,
} as const;

/** Stock itself changes by differences only; the alert follows from the stock the transaction saw. */
function stockUpdate({ delta_milli, ...moved }: MovedStock, before: StockOfItem, seq: number): object {
  const alert = alertFields({ ...before, ...moved });

  return {
    $inc: { on_hand_milli: delta_milli, movement_count: moved.movement_count - before.movement_count },
    $set: { seq, ...alert },
    ...(alert.alert === undefined && { $unset: { alert: '', has_alert: '' } }),
  };
}

const awaited = ({ delta_milli: _delta, ...stock }: MovedStock, seq: number): object => ({
  ...stock,
  state: 'awaited',
  seq,
});

/** As many as one read may return. */
const ITEMS_AT_ONCE = 1000;

/** Fifty sales of two hundred lines are ten thousand movements. */
const placeAt = (position: number): string => String(position).padStart(6, '0');

function inParts<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  const count = Math.ceil(values.length / size);

  return Array.from({ length: count }, (_, part) => values.slice(part * size, (part + 1) * size));
}
