import type { Einvoice, EinvoiceAnswer, EinvoiceCancel } from '@rmp/contracts/sales';
import { numberKey, ok, refuse } from '@rmp/gst';
import type { Result } from '@rmp/gst';
import { canCancelIrn, cancelIrnUntil, isForIrn, readSigned } from '@rmp/gst/returns';
import type { CheckedDocument } from '@rmp/gst/returns';
import { clockDoubts } from '../../sales/domain/clock-doubts.ts';
import { present } from '../../sales/domain/present.ts';
import type { SaleRefusal } from '../../sales/domain/refusal.ts';

/** A bill or note as the registration portal knows it, with the IRN we compute for it. */
export interface Registrable {
  readonly document: Pick<
    CheckedDocument,
    'document_type' | 'number' | 'date' | 'seller_kind' | 'buyer_gstin' | 'supply' | 'payable_paise'
  >;
  readonly irn: string;
  readonly einvoice: Einvoice | undefined;
}

type Decided = Result<Einvoice, SaleRefusal>;

/** It was handed to the portal. What is registered already stays so. */
export function decideSent({ document, einvoice }: Registrable, now: string): Decided {
  if (!isForIrn(document)) return refuse({ code: 'sales/irn-not-for-document', number: document.number });
  return ok(einvoice ?? { status: 'waiting', sent_at: now });
}

/**
 * The portal's answer, checked against the document: its IRN is the one we compute, and the signed parts name its number
 * and total. A document sent twice (error 2150) is answered with the same IRN: the first answer stands, and what it
 * lacked is filled in.
 */
export function decideAttach(subject: Registrable, answer: EinvoiceAnswer, now: string): Decided {
  const { document, irn, einvoice } = subject;
  if (!isForIrn(document)) return refuse({ code: 'sales/irn-not-for-document', number: document.number });
  if (answer.irn !== irn) return refuse({ code: 'sales/irn-differs', irn, errors: [{ pointer: '/irn' }] });
  const refusal = signedRefusal(subject, answer) ?? clockDoubts(answer.ack_at, now, 'ack_at')[0]?.refusal;
  if (refusal) return refuse(refusal);
  if (einvoice?.status === 'cancelled') return refuse({ code: 'sales/irn-cancelled', irn });

  if (einvoice?.status === 'registered') return ok(withSigned(einvoice, answer));
  const { ack_no, ack_at, signed_qr } = answer;
  return ok(
    present({
      status: 'registered',
      irn,
      ack_no,
      ack_at: new Date(ack_at).toISOString(),
      signed_qr,
      attached_at: now,
    }),
  );
}

const withSigned = <Known extends Einvoice & { status: 'registered' }>(known: Known, { signed_qr }: EinvoiceAnswer) =>
  known.signed_qr === undefined && signed_qr !== undefined ? { ...known, signed_qr } : known;

function signedRefusal(
  { document, irn }: Registrable,
  { signed_qr, signed_invoice }: EinvoiceAnswer,
): SaleRefusal | undefined {
  for (const [field, jwt] of Object.entries({ signed_qr, signed_invoice })) {
    if (jwt === undefined) continue;
    const errors = [{ pointer: `/${field}` }];
    const read = readSigned(jwt);
    if (!read.ok) return { code: 'sales/signed-unreadable', errors };

    const { number = '', total_paise, irn: itsIrn } = read.value;
    const isOurs =
      numberKey(number) === numberKey(document.number) && total_paise === document.payable_paise && itsIrn === irn;
    if (isOurs) continue;
    const ours = { number: document.number, total_paise: document.payable_paise, irn };
    return { code: 'sales/signed-differs', document: ours, signed: read.value, errors };
  }
  return undefined;
}

/** The portal cancelled the IRN: the whole document, within 24 hours. A second time changes nothing. */
export function decideIrnCancel({ einvoice }: Registrable, { code, remark, at }: EinvoiceCancel, now: string): Decided {
  if (einvoice?.status === 'cancelled') return ok(einvoice);
  if (einvoice?.status !== 'registered') return refuse({ code: 'sales/irn-missing' });
  const cancelledAt = at ?? now;
  const [doubt] = clockDoubts(cancelledAt, now, 'at');
  if (doubt?.refusal) return refuse(doubt.refusal);
  const { ack_at } = einvoice;
  if (!canCancelIrn(ack_at, cancelledAt)) {
    return refuse({ code: 'sales/irn-cancel-too-late', ack_at, cancel_until: cancelIrnUntil(ack_at) });
  }
  return ok(
    present({
      ...einvoice,
      status: 'cancelled',
      cancelled_at: new Date(cancelledAt).toISOString(),
      cancel_code: code,
      cancel_remark: remark,
    }),
  );
}
