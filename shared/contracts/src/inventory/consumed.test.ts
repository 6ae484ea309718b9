import { expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type { FiguresOfSale } from '../analytics/consumed.ts';
import type { EventData } from '../event.ts';
import type { salesEvents } from '../sales/events.ts';
import type { StockOfSale } from './consumed.ts';

type SaleRecorded = EventData<typeof salesEvents, 'sales.sale-recorded.v1'>;

it('reads of a recorded sale only what it has', () => {
  expectTypeOf<SaleRecorded>().toExtend<z.output<typeof StockOfSale>>();
  expectTypeOf<SaleRecorded>().toExtend<z.output<typeof FiguresOfSale>>();
});
