import type { CloudEvent } from '@rmp/contracts';
import { StockOfCancel } from '@rmp/contracts/inventory';
import { milli } from '@rmp/gst';
import type { StockChange } from './apply-movements.ts';
import { movementId } from './movement-id.ts';

/**
 * Puts back what a cancelled sale took, but for what notes had brought back before. Only differences, so a cancellation
 * that is heard of before its sale nets out. Throws a `ZodError` on an event that is no cancelled sale.
 */
export function cancelMovements(event: Pick<CloudEvent, 'id' | 'time' | 'data'>): readonly StockChange[] {
  const { sale, returned } = StockOfCancel.parse(event.data);
  const { sale_id, cancelled_at = event.time, cancelled_by } = sale;
  const back = new Map(returned.map(({ line_no, qty_milli }) => [line_no, qty_milli as number]));

  return sale.lines.flatMap(({ line_no, item_id, qty_milli }) => {
    const delta = Math.max(0, qty_milli - (back.get(line_no) ?? 0));
    if (item_id === undefined || delta === 0) return [];
    return [
      {
        movement_id: movementId(event.id, line_no),
        item_id,
        delta_milli: milli(delta),
        reason: 'cancel',
        moved_at: cancelled_at,
        sale_id,
        line_no,
        ...(cancelled_by && { user_id: cancelled_by }),
      },
    ];
  });
}
