import type { CloudEvent } from '@rmp/contracts';
import { FiguresOfNote, FiguresOfSale } from '@rmp/contracts/analytics';
import { addDays, dayWith } from './sales-day.ts';
import type { SalesDay } from './sales-day.ts';
import { taxOf } from './tax-figures.ts';

type Happened = Pick<CloudEvent, 'type' | 'data'>;

/**
 * What sales, cancellations and notes among the events add to each day, by the figures printed on them, oldest day
 * first. Throws a `ZodError` on one of them without its figures.
 */
export const soldDays = (events: readonly Happened[]): readonly SalesDay[] =>
  addDays(events.flatMap((event) => dayOf(event) ?? []));

function dayOf({ type, data }: Happened): SalesDay | undefined {
  switch (type) {
    case 'sales.sale-recorded.v1':
      return soldDay(data);
    case 'sales.sale-cancelled.v1':
      return cancelledDay(data);
    case 'sales.note-recorded.v1':
      return notedDay(data);
    default:
      return undefined;
  }
}

function soldDay(data: Happened['data']): SalesDay {
  const { sale } = FiguresOfSale.parse(data);
  return dayWith(sale.sold_date, { ...sale.totals, bills: 1, credit_paise: sale.credit_paise }, taxOf(sale, 1));
}

/** A cancelled bill stays among the bills, and its tax leaves the day it was made on. */
function cancelledDay(data: Happened['data']): SalesDay {
  const { sale } = FiguresOfSale.parse(data);
  const figures = { cancelled_bills: 1, cancelled_paise: sale.totals.payable_paise };
  return dayWith(sale.sold_date, figures, taxOf(sale, -1));
}

function notedDay(data: Happened['data']): SalesDay {
  const { note } = FiguresOfNote.parse(data);
  const { note_date, totals } = note;
  return note.kind === 'credit_note'
    ? dayWith(note_date, { credit_notes: 1, returned_paise: totals.payable_paise }, taxOf(note, -1))
    : dayWith(note_date, { debit_notes: 1, debited_paise: totals.payable_paise }, taxOf(note, 1));
}
