import type { CloudEvent } from '@rmp/contracts';
import { StockOfSale } from '@rmp/contracts/inventory';
import { milli } from '@rmp/gst';
import type { StockChange } from './apply-movements.ts';
import { movementId } from './movement-id.ts';

/**
 * One change per line that names an item. The ids follow from the event and the line, so that the same event can never
 * move stock twice. Throws a `ZodError` on an event that is no recorded sale.
 */
export function saleMovements(event: Pick<CloudEvent, 'id' | 'data'>): readonly StockChange[] {
  const { sale } = StockOfSale.parse(event.data);

  return sale.lines.flatMap(({ line_no, item_id, qty_milli }) =>
    item_id === undefined
      ? []
      : [
          {
            movement_id: movementId(event.id, line_no),
            item_id,
            delta_milli: milli(-qty_milli),
            reason: 'sale',
            moved_at: sale.sold_at,
            sale_id: sale.sale_id,
            line_no,
            ...(sale.number !== undefined && { number: sale.number }),
            ...(sale.device_id && { device_id: sale.device_id }),
            ...(sale.cashier_id && { user_id: sale.cashier_id }),
          },
        ],
  );
}
