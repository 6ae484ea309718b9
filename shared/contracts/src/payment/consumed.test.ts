import { expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type { EventData } from '../event.ts';
import type { salesEvents } from '../sales/events.ts';
import type { tenantEvents } from '../tenant/events.ts';
import type { MoneyOfNote, MoneyOfSale, ShopOfProfile } from './consumed.ts';

type Sales<Type extends keyof typeof salesEvents> = EventData<typeof salesEvents, Type>;

it('reads of sales, notes and profiles only what they have', () => {
  expectTypeOf<Sales<'sales.sale-recorded.v1'>>().toExtend<z.input<typeof MoneyOfSale>>();
  expectTypeOf<Sales<'sales.sale-cancelled.v1'>>().toExtend<z.input<typeof MoneyOfSale>>();
  expectTypeOf<Sales<'sales.note-recorded.v1'>>().toExtend<z.input<typeof MoneyOfNote>>();
  expectTypeOf<EventData<typeof tenantEvents, 'tenant.profile-changed.v1'>>().toExtend<z.input<typeof ShopOfProfile>>();
});
