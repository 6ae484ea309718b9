import * as z from 'zod';
import { DeviceId, Instant, ItemId, Milli, SaleId, text, UserId } from '../primitives/index.ts';

const MovedLine = z.looseObject({ line_no: z.int().min(1), item_id: ItemId.optional(), qty_milli: Milli });

/** The little of `sales.sale-recorded.v1` that stock needs; the rest of a sale may grow or change. */
export const StockOfSale = z.looseObject({
  sale: z.looseObject({
    sale_id: SaleId,
    sold_at: Instant,
    number: text(16).optional(),
    device_id: DeviceId.optional(),
    cashier_id: UserId.optional(),
    lines: z.array(MovedLine).readonly(),
  }),
});

/** What of a cancelled sale's goods comes back: all, but for what notes had brought back before. */
export const StockOfCancel = z.looseObject({
  sale: z.looseObject({
    sale_id: SaleId,
    cancelled_at: Instant.optional(),
    cancelled_by: UserId.optional(),
    lines: z.array(MovedLine).readonly(),
  }),
  returned: z.array(z.looseObject({ line_no: z.int().min(1), qty_milli: Milli })).readonly(),
});

/** The little of `sales.note-recorded.v1` that stock needs. */
export const StockOfNote = z.looseObject({
  note: z.looseObject({
    kind: z.enum(['credit_note', 'debit_note']),
    sale_id: SaleId,
    noted_at: Instant,
    cashier_id: UserId.optional(),
    lines: z.array(MovedLine).readonly(),
  }),
});
