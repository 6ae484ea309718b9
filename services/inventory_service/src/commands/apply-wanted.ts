import type { ItemCommandOutcome, ItemFlag } from '@rmp/contracts/inventory';
import { allow, type Caller, hashOf, Problem, type TenantDb, type Tx } from '@rmp/service-kit';
import { addIn } from '../items/add-item.ts';
import type { Said } from '../items/author.ts';
import { mergeChange } from '../items/change-item.ts';
import type { KeptItem, Placed } from '../items/domain/kept-item.ts';
import { orNotFound } from '../items/or-not-found.ts';
import { setPresence } from '../items/set-presence.ts';
import { moveIn } from '../stock/move-stock.ts';
import type { KnownBefore } from './known-before.ts';
import type { Wanted, WantedCommand } from './read-item-command.ts';

/** What is told of a command that was taken, now or before. */
export type Taken = Pick<ItemCommandOutcome, 'outcome' | 'item_id' | 'movement_id' | 'flags'>;

interface Around {
  readonly known: KnownBefore;
  /** Who made it, with his own permissions. */
  readonly author: Caller;
  readonly said: Said;
}

/**
 * Does what one command wants, in the caller's transaction, unless it was done before. Throws a `Problem` before it has
 * queued anything where it cannot be done.
 */
export async function applyWanted(tx: Tx, db: TenantDb, command: WantedCommand, around: Around): Promise<Taken> {
  const { wanted, command_id } = command;
  const { known, author, said } = around;
  const { item_id } = wanted.data;
  const item = known.items.get(item_id);
  allow(author, wanted.kind === 'move-stock' ? 'stock:adjust' : 'items:write');
  if (known.changes.has(command_id)) return { outcome: 'duplicate', item_id };

  switch (wanted.kind) {
    case 'add-item':
      return add(tx, db, wanted.data, item, said);
    case 'change-item': {
      const before = orNotFound(item, item_id);
      const change = { change_id: command_id, before, patch: wanted.data.patch, said };
      const { item: after, overruled } = mergeChange(tx, db, change);
      const isAboveMrp = after.sell_price_paise > (after.mrp_paise ?? Infinity);
      return flagged(item_id, [
        ...(overruled.length > 0 ? (['overruled'] as const) : []),
        ...(isAboveMrp ? (['above-mrp'] as const) : []),
      ]);
    }
    case 'move-stock':
      return move(tx, db, wanted.data, around, item);
    case 'delete-item':
    case 'restore-item': {
      const presence = wanted.kind === 'delete-item' ? 'deleted' : 'kept';
      setPresence(tx, db, { change_id: command_id, before: orNotFound(item, item_id), presence, said });
      return { outcome: 'applied', item_id };
    }
    default:
      return wanted satisfies never;
  }
}

type DataOf<Kind extends Wanted['kind']> = Extract<Wanted, { readonly kind: Kind }>['data'];

async function add(
  tx: Tx,
  db: TenantDb,
  wanted: DataOf<'add-item'>,
  item: Placed<KeptItem> | undefined,
  said: Said,
): Promise<Taken> {
  const { item_id } = wanted;
  if (item && item.state !== 'awaited') {
    if (item.request_hash === hashOf(wanted)) return { outcome: 'duplicate', item_id };
    throw new Problem('common/id-reused', { item_id });
  }
  await addIn(tx, db, { itemId: item_id, wanted, before: item, said });
  return { outcome: 'applied', item_id };
}

async function move(
  tx: Tx,
  db: TenantDb,
  { item_id, movement }: DataOf<'move-stock'>,
  { known, said }: Around,
  item: Placed<KeptItem> | undefined,
): Promise<Taken> {
  const { movement_id } = movement;
  const change = { ...movement, item_id };
  const stored = known.movements.get(movement_id);
  if (stored) {
    if (stored.request_hash === hashOf(change)) return { outcome: 'duplicate', item_id, movement_id };
    throw new Problem('common/id-reused', { movement_id });
  }
  const { at: moved_at, user_id, device_id } = said;
  await moveIn(tx, db, orNotFound(item, item_id), { ...change, moved_at, user_id, device_id }, hashOf(change));
  return { outcome: 'applied', item_id, movement_id };
}

const flagged = (item_id: Taken['item_id'], flags: readonly ItemFlag[]): Taken =>
  flags.length === 0 ? { outcome: 'applied', item_id } : { outcome: 'flagged', item_id, flags };
