import * as z from 'zod';
import { defineEvents } from '../event.ts';
import { Sale } from './shapes.ts';

const eventSale = z.looseObject(Sale.shape);

export const salesEvents = defineEvents({
  'sales.sale-recorded.v1': {
    summary: 'A sale was recorded, whole, as the customer holds it',
    data: z.looseObject({ sale: eventSale }),
  },
  'sales.sale-amended.v1': {
    summary: 'Note, tags or mobile of a sale changed; money, tax and number did not',
    data: z.looseObject({ sale: eventSale }),
  },
});
