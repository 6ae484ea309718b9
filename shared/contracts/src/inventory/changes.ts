import * as z from 'zod';
import { CommandId, DeviceId, Instant, ItemId, TenantId, text, UserId } from '../primitives/index.ts';
import { ItemPatch } from './shapes.ts';

/** What merges together, whoever is later: half of a price with another one's MRP would be neither's. */
export const ItemGroup = z.enum(['name', 'price', 'tax', 'barcode', 'category', 'cost', 'low_stock', 'presence']);
export type ItemGroup = z.output<typeof ItemGroup>;

/** One change of an item as it was asked for; every one is kept. */
export const ItemChange = z
  .object({
    tenant_id: TenantId,
    change_id: CommandId,
    item_id: ItemId,
    seq: z.int().min(1),
    kind: z.enum(['changed', 'deleted', 'restored']),
    /** Of a change: what it said. */
    patch: ItemPatch.optional(),
    /** Of a change: the price before it, where it changed that. */
    old_price_paise: ItemPatch.shape.sell_price_paise,
    /** The groups somebody had changed later already: there it changed nothing. */
    overruled: z.array(ItemGroup).readonly().optional(),
    /** By the device's clock set right, never later than we got it. */
    changed_at: Instant,
    received_at: Instant,
    device_id: DeviceId.optional(),
    user_id: UserId,
    /** Of who sent it, when it was his own. */
    username: text(60).optional(),
  })
  .meta({ id: 'ItemChange' });
export type ItemChange = z.output<typeof ItemChange>;
