import * as z from 'zod';
import { Instant, ItemId, Milli, SaleId, UserId } from '../primitives/index.ts';

const SoldLine = z.looseObject({ line_no: z.int().min(1), item_id: ItemId.optional(), qty_milli: Milli });

/** The little of `sales.sale-recorded.v1` that stock needs; the rest of a sale may grow or change. */
export const StockOfSale = z.looseObject({
  sale: z.looseObject({
    sale_id: SaleId,
    sold_at: Instant,
    cashier_id: UserId.optional(),
    lines: z.array(SoldLine).readonly(),
  }),
});
