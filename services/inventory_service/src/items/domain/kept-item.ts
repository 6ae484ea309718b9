import type { ItemId, TenantId } from '@rmp/contracts';
import { type AlertKind, type Item, taxOn } from '@rmp/contracts/inventory';
import type { Stock } from '../../stock/domain/apply-movements.ts';
import { alertOf, type Levels } from '../../stock/domain/alert-of.ts';
import type { Stamp, Stamps } from './stamp.ts';

/** An item as we keep it. The rate of today is worked out when it is shown; `alert` is kept because a list reads it. */
export interface KnownItem extends Omit<Item, 'tenant_id' | 'seq' | 'gst_rate_bp' | 'on_hand_milli'>, Stock {
  readonly state: 'kept' | 'deleted';
  readonly alert?: AlertKind;
  /** Present exactly when there is an alert: only those items are in the index that the list of alerts reads. */
  readonly has_alert?: true;
  /** Somebody has put in stock by hand: only then is selling more than there is news, and not a shop that never counts. */
  readonly is_counted?: true;
  /** The shortage it is in now has had its task. */
  readonly has_task?: true;
  /** Of the body that added it: a repeat is told from another item with the same id. */
  readonly request_hash: string;
  /** When and where it was entered: earlier than it came to us, when that was offline. */
  readonly entered?: Stamp;
  /** When each group was last said; those never changed are as entered. */
  readonly stamps?: Stamps;
}

/**
 * Sold before we heard of it: a phone adds an item and sells it, and the bill arrives first. Its stock is kept here and
 * the item takes it over when it arrives, so its movements always sum to its stock.
 */
export interface AwaitedItem extends Stock {
  readonly state: 'awaited';
  readonly item_id: ItemId;
}

export type KeptItem = KnownItem | AwaitedItem;

/** With its place in this shop's order of changes. */
export type Placed<Kept extends KeptItem> = Kept & { readonly tenant_id: TenantId; readonly seq: number };

/** The item as callers and events see it on a business day. */
export function shownItem(item: Placed<KnownItem>, today: string): Item {
  const { state: _state, alert: _alert, has_alert: _has, request_hash: _hash, movement_count: _count, ...rest } = item;
  const { is_counted: _counted, has_task: _task, entered: _entered, stamps: _stamps, ...shown } = rest;

  return { ...shown, gst_rate_bp: taxOn(item.tax, today).gst_rate_bp };
}

/** The item with the alert its stock now calls for. */
export function withAlert(item: KnownItem): KnownItem {
  const { alert: _alert, has_alert: _has, ...rest } = item;

  return { ...rest, ...alertFields(rest) };
}

/** What a stock calls for; a deleted or awaited item calls for nothing. */
export function alertFields(
  stock: Levels & { readonly state: KeptItem['state'] },
): Pick<KnownItem, 'alert' | 'has_alert'> {
  const alert = stock.state === 'kept' ? alertOf(stock) : undefined;

  return alert ? { alert, has_alert: true } : {};
}
