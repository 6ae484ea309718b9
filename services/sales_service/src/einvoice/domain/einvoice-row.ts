import type { EinvoiceRow, EinvoiceState, Sale, SaleNote } from '@rmp/contracts/sales';
import { ABROAD } from '@rmp/gst';
import { cancelIrnUntil, lastDayForIrn, needsIrn } from '@rmp/gst/returns';
import { present } from '../../sales/domain/present.ts';

/** Of a bill what its place in the queue follows from. */
export const QUEUED_SALE_FIELDS = [
  'sale_id',
  'number',
  'document_type',
  'status',
  'sold_date',
  'seller',
  'customer',
  'supply',
  'totals',
  'einvoice',
] as const satisfies readonly (keyof Sale)[];
export type QueuedSale = Pick<Sale, (typeof QUEUED_SALE_FIELDS)[number]>;

export const QUEUED_NOTE_FIELDS = [
  'sale_id',
  'note_id',
  'number',
  'kind',
  'note_date',
  'seller',
  'customer',
  'place_of_supply',
  'totals',
  'commercial',
  'einvoice',
] as const satisfies readonly (keyof SaleNote)[];
export type QueuedNote = Pick<SaleNote, (typeof QUEUED_NOTE_FIELDS)[number]>;

/** Nothing for a bill the portal has nothing to do with. */
export const rowOfSale = (sale: QueuedSale, turnoverPaise: number): EinvoiceRow | undefined =>
  rowOf(
    {
      ...sale,
      date: sale.sold_date,
      isCancelled: sale.status === 'cancelled',
      isNeeded: needsIrn(registrableOf(sale, sale.document_type, sale.sold_date, sale.supply), turnoverPaise),
    },
    turnoverPaise,
  );

/** A note on an export says so by its place of supply: it names no kind of supply of its own. */
export function rowOfNote(note: QueuedNote, turnoverPaise: number): EinvoiceRow | undefined {
  const supply = note.place_of_supply === ABROAD ? 'export_wp' : 'regular';
  const isNeeded = !note.commercial && needsIrn(registrableOf(note, note.kind, note.note_date, supply), turnoverPaise);
  return rowOf({ ...note, date: note.note_date, isCancelled: false, isNeeded }, turnoverPaise);
}

interface Queued extends Pick<QueuedSale, 'sale_id' | 'number' | 'customer' | 'einvoice'> {
  readonly totals: Pick<Sale['totals'], 'payable_paise'>;
  readonly note_id?: SaleNote['note_id'];
  readonly date: string;
  readonly isCancelled: boolean;
  readonly isNeeded: boolean;
}

function rowOf(queued: Queued, turnoverPaise: number): EinvoiceRow | undefined {
  const { sale_id, note_id, number, date, customer, einvoice } = queued;
  const state = stateOf(queued);
  if (state === undefined) return undefined;
  const { irn, ack_at } = einvoice && einvoice.status !== 'waiting' ? einvoice : {};
  return present({
    state,
    sale_id,
    note_id,
    number,
    date,
    buyer_name: customer?.name,
    buyer_gstin: customer?.gstin,
    payable_paise: queued.totals.payable_paise,
    irn,
    last_date: state === 'needed' || state === 'waiting' ? lastDayForIrn(date, turnoverPaise) : undefined,
    cancel_until: ack_at !== undefined && state !== 'cancelled' ? cancelIrnUntil(ack_at) : undefined,
  });
}

/** A bill that was cancelled before anybody registered it needs nothing. */
function stateOf({ einvoice, isCancelled, isNeeded }: Queued): EinvoiceState | undefined {
  if (einvoice?.status === 'registered') return isCancelled ? 'to_cancel' : 'registered';
  if (einvoice?.status === 'cancelled') return 'cancelled';
  if (isCancelled) return undefined;
  if (einvoice?.status === 'waiting') return 'waiting';
  return isNeeded ? 'needed' : undefined;
}

const registrableOf = (
  { seller, customer }: Pick<QueuedSale, 'seller' | 'customer'>,
  document_type: Sale['document_type'],
  date: string,
  supply: Sale['supply'],
) => ({ document_type, date, supply, seller_kind: seller.seller_kind, buyer_gstin: customer?.gstin });
