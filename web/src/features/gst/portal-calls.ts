import type { EinvoiceTold, EwayTold, Sale, SaleNote, salesContract } from '@rmp/contracts/sales';
import { bffRoute } from '#platform/bff.ts';

type Contract = typeof salesContract;
type Paper = Sale | SaleNote;

/** A bill, or a note on it, as the portal knows documents one by one. */
export interface Subject {
  readonly sale_id: string;
  readonly note_id?: string | undefined;
}

const getSale = bffRoute<Contract['getSale']>('sales', 'GET', '/sales/{sale_id}');
const getNote = bffRoute<Contract['getNote']>('sales', 'GET', '/notes/{note_id}');
const writeEinvoice = bffRoute<Contract['writeEinvoice']>('sales', 'POST', '/gst/einvoice');
const sendSale = bffRoute<Contract['sendSaleEinvoice']>('sales', 'POST', '/sales/{sale_id}/einvoice/sent');
const sendNote = bffRoute<Contract['sendNoteEinvoice']>('sales', 'POST', '/notes/{note_id}/einvoice/sent');
const attachSale = bffRoute<Contract['attachSaleEinvoice']>('sales', 'PUT', '/sales/{sale_id}/einvoice');
const attachNote = bffRoute<Contract['attachNoteEinvoice']>('sales', 'PUT', '/notes/{note_id}/einvoice');
const cancelSale = bffRoute<Contract['cancelSaleEinvoice']>('sales', 'POST', '/sales/{sale_id}/einvoice/cancel');
const cancelNote = bffRoute<Contract['cancelNoteEinvoice']>('sales', 'POST', '/notes/{note_id}/einvoice/cancel');
const judgeEway = bffRoute<Contract['judgeEway']>('sales', 'POST', '/gst/eway');

type Answer = Parameters<typeof attachSale>[0]['body'];
type Cancel = Parameters<typeof cancelSale>[0]['body'];
type Stations = Pick<Parameters<typeof writeEinvoice>[0]['body'], 'from' | 'to'>;
type EwayAsked = Parameters<typeof judgeEway>[0]['body'];

export const paperOf = ({ sale_id, note_id }: Subject): Promise<Paper> =>
  note_id ? getNote({ params: { note_id } }) : getSale({ params: { sale_id } });

export const einvoiceOf = ({ sale_id, note_id }: Subject, stations: Stations): Promise<EinvoiceTold> =>
  writeEinvoice({ body: { sale_id, ...(note_id && { note_id }), ...stations } });

export const sent = ({ sale_id, note_id }: Subject): Promise<Paper> =>
  note_id ? sendNote({ params: { note_id } }) : sendSale({ params: { sale_id } });

export const attach = ({ sale_id, note_id }: Subject, body: Answer): Promise<Paper> =>
  note_id ? attachNote({ params: { note_id }, body }) : attachSale({ params: { sale_id }, body });

export const cancelIrn = ({ sale_id, note_id }: Subject, body: Cancel): Promise<Paper> =>
  note_id ? cancelNote({ params: { note_id }, body }) : cancelSale({ params: { sale_id }, body });

export const ewayOf = (body: EwayAsked): Promise<EwayTold> => judgeEway({ body });
