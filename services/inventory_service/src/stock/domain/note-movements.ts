import type { CloudEvent } from '@rmp/contracts';
import { StockOfNote } from '@rmp/contracts/inventory';
import type { StockChange } from './apply-movements.ts';
import { movementId } from './movement-id.ts';

/**
 * Puts back what a credit note brought back; a debit note is about money alone. More than was sold is put back too:
 * the goods are on the shelf. Throws a `ZodError` on an event that is no note.
 */
export function noteMovements(event: Pick<CloudEvent, 'id' | 'data'>): readonly StockChange[] {
  const { note } = StockOfNote.parse(event.data);
  if (note.kind === 'debit_note') return [];

  return note.lines.flatMap(({ line_no, item_id, qty_milli }, position) =>
    item_id === undefined
      ? []
      : [
          {
            // by position: paper may name a line twice
            movement_id: movementId(event.id, position + 1),
            item_id,
            delta_milli: qty_milli,
            reason: 'return',
            moved_at: note.noted_at,
            sale_id: note.sale_id,
            line_no,
            ...(note.cashier_id && { user_id: note.cashier_id }),
          },
        ],
  );
}
