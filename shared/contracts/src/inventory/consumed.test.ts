import { expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type { FiguresOfNote, FiguresOfPayment, FiguresOfSale } from '../analytics/consumed.ts';
import type { EventData } from '../event.ts';
import type { paymentEvents } from '../payment/events.ts';
import type { salesEvents } from '../sales/events.ts';
import type { StockOfCancel, StockOfNote, StockOfSale } from './consumed.ts';

type SaleRecorded = EventData<typeof salesEvents, 'sales.sale-recorded.v1'>;
type SaleCancelled = EventData<typeof salesEvents, 'sales.sale-cancelled.v1'>;
type NoteRecorded = EventData<typeof salesEvents, 'sales.note-recorded.v1'>;
type PaymentRecorded = EventData<typeof paymentEvents, 'payment.payment-recorded.v1'>;
type PaymentChanged = EventData<typeof paymentEvents, 'payment.payment-changed.v1'>;

it('reads of a recorded sale only what it has', () => {
  expectTypeOf<SaleRecorded>().toExtend<z.output<typeof StockOfSale>>();
  expectTypeOf<SaleRecorded>().toExtend<z.output<typeof FiguresOfSale>>();
});

it('reads of a cancelled sale only what it has', () => {
  expectTypeOf<SaleCancelled>().toExtend<z.output<typeof StockOfCancel>>();
  expectTypeOf<SaleCancelled>().toExtend<z.output<typeof FiguresOfSale>>();
});

it('reads of a note only what it has', () => {
  expectTypeOf<NoteRecorded>().toExtend<z.output<typeof StockOfNote>>();
  expectTypeOf<NoteRecorded>().toExtend<z.output<typeof FiguresOfNote>>();
});

it('reads of a payment only what it has', () => {
  expectTypeOf<PaymentRecorded>().toExtend<z.output<typeof FiguresOfPayment>>();
  expectTypeOf<PaymentChanged>().toExtend<z.output<typeof FiguresOfPayment>>();
});
