import * as z from 'zod';
import { DeviceId, Instant, ItemId, Name, SaleId, text, Unit, UserId } from '../primitives/index.ts';
import { taskFields } from '../tasks.ts';
import { StockMilli } from './shapes.ts';

/** A task names at most this many bills, the latest ones; whoever looks needs no more to find what went wrong. */
export const OVERSOLD_BILLS_MAX = 50;

/** `oversold:<item_id>`: an item has one task. */
export const StockTaskId = z.string().regex(/^oversold:[0-9a-f-]{36}$/, 'must be a task of this service');
export type StockTaskId = z.output<typeof StockTaskId>;

/** A bill that took part in selling more than there was, with what it still holds of the item after returns. */
export const OversoldBill = z.object({
  sale_id: SaleId,
  number: text(16).optional(),
  device_id: DeviceId.optional(),
  cashier_id: UserId.optional(),
  sold_at: Instant,
  qty_milli: StockMilli,
});
export type OversoldBill = z.output<typeof OversoldBill>;

/** More of an item was sold than there was: somebody has to count the shelf or speak to the customers. */
export const StockTask = z
  .object({
    ...taskFields,
    task_id: StockTaskId,
    kind: z.literal('oversold'),
    /** The id of the item. */
    subject: ItemId,
    name: Name,
    unit: Unit,
    /** How much is missing; as it was last, once the task is resolved. */
    short_milli: StockMilli,
    /** Oldest first. */
    bills: z.array(OversoldBill).max(OVERSOLD_BILLS_MAX).readonly(),
    /** `looked-at`: somebody said so; the others close it by themselves, `resolution` is then the movement's reason. */
    resolved_how: z.enum(['looked-at', 'stock-back', 'item-deleted']).optional(),
  })
  .meta({ id: 'StockTask' });
export type StockTask = z.output<typeof StockTask>;
