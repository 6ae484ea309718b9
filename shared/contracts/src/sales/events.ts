import * as z from 'zod';
import { defineEvents } from '../event.ts';
import { DocumentNumber, NoteId, SaleId } from '../primitives/index.ts';
import { DayBill } from './day-bills.ts';
import { Einvoice } from './einvoice.ts';
import { ReturnedLine, SaleNote } from './notes.ts';
import { Sale } from './shapes.ts';

const eventSale = z.looseObject(Sale.shape);

export const salesEvents = defineEvents({
  'sales.sale-recorded.v1': {
    summary: 'A sale was recorded, whole, as the customer holds it',
    data: z.looseObject({ sale: eventSale }),
  },
  'sales.sale-amended.v1': {
    summary: 'Note, tags, mobile or flags of a sale changed; money, tax and number did not',
    data: z.looseObject({ sale: eventSale }),
  },
  'sales.sale-cancelled.v1': {
    summary:
      'A sale was cancelled, whole; its tenders go back in kind, and of its goods what no note brought back before',
    data: z.looseObject({ sale: eventSale, returned: z.array(ReturnedLine).readonly() }),
  },
  'sales.note-recorded.v1': {
    summary: 'A credit or debit note on a sale was recorded, whole, as the customer holds it',
    data: z.looseObject({ note: z.looseObject(SaleNote.shape) }),
  },
  'sales.day-bill-issued.v1': {
    summary:
      'The consolidated document of a day’s memos was issued, or the note that takes a cancelled memo out of one',
    data: z.looseObject({ day_bill: z.looseObject(DayBill.shape) }),
  },
  'sales.einvoice-changed.v1': {
    summary: 'A bill or note was handed to the invoice registration portal, registered there, or its IRN cancelled',
    data: z.looseObject({
      sale_id: SaleId,
      note_id: NoteId.optional(),
      number: DocumentNumber,
      einvoice: Einvoice,
    }),
  },
});
