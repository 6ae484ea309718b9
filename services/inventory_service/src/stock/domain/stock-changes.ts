import type { CloudEvent } from '@rmp/contracts';
import type { StockChange } from './apply-movements.ts';
import { cancelMovements } from './cancel-movements.ts';
import { noteMovements } from './note-movements.ts';
import { saleMovements } from './sale-movements.ts';

/** What an event of sales does to stock. */
export function stockChanges(event: Pick<CloudEvent, 'id' | 'type' | 'time' | 'data'>): readonly StockChange[] {
  switch (event.type) {
    case 'sales.sale-recorded.v1':
      return saleMovements(event);
    case 'sales.sale-cancelled.v1':
      return cancelMovements(event);
    case 'sales.note-recorded.v1':
      return noteMovements(event);
    default:
      throw new RangeError(`no stock moves by ${event.type}`);
  }
}
