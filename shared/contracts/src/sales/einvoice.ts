import * as z from 'zod';
import { Instant, InstantWithOffset, text } from '../primitives/index.ts';

/** Invoice reference number: SHA-256 in lower-case hex over GSTIN, financial year, type and number. */
export const Irn = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');

/** Number of the portal's acknowledgement. */
const AckNo = z.string().regex(/^[0-9]{1,20}$/, 'must be digits');

const SIGNED_QR_MAX = 4000;
const SIGNED_INVOICE_MAX = 200_000;

/** A signed part as the portal gave it: a JWT of three parts. */
const signedText = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'must be the signed text as the portal gave it');

/** 1 duplicate, 2 data entry mistake, 3 order cancelled, 4 others: the portal's codes. */
export const EinvoiceCancelCode = z.enum(['1', '2', '3', '4']);
export type EinvoiceCancelCode = z.output<typeof EinvoiceCancelCode>;

const registered = {
  irn: Irn,
  ack_no: AckNo,
  ack_at: Instant,
  /** Printed as a QR code, unchanged. Missing after error 2150, which names the IRN only. */
  signed_qr: signedText(SIGNED_QR_MAX).optional(),
  attached_at: Instant,
};

/**
 * How a document stands at the invoice registration portal. `waiting`: handed over, no answer yet; `cancelled`: its IRN
 * no longer stands, and its number is never registered again. A document nobody handed over has none of this.
 */
export const Einvoice = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('waiting'), sent_at: Instant }),
    z.object({ status: z.literal('registered'), ...registered }),
    z.object({
      status: z.literal('cancelled'),
      ...registered,
      cancelled_at: Instant,
      cancel_code: EinvoiceCancelCode,
      cancel_remark: text(100).optional(),
    }),
  ])
  .meta({ id: 'Einvoice' });
export type Einvoice = z.output<typeof Einvoice>;

/** The body of `PUT /sales/{sale_id}/einvoice`: what the portal answered, also with error 2150 for a document sent twice. */
export const EinvoiceAnswer = z
  .strictObject({
    irn: Irn,
    ack_no: AckNo,
    ack_at: InstantWithOffset,
    signed_qr: registered.signed_qr,
    /** Kept beside the document. */
    signed_invoice: signedText(SIGNED_INVOICE_MAX).optional(),
  })
  .meta({ id: 'EinvoiceAnswer' });
export type EinvoiceAnswer = z.output<typeof EinvoiceAnswer>;

/** The body of `POST /sales/{sale_id}/einvoice/cancel`: that the portal cancelled the IRN; `at` is now when not given. */
export const EinvoiceCancel = z
  .strictObject({ code: EinvoiceCancelCode, remark: text(100).optional(), at: InstantWithOffset.optional() })
  .meta({ id: 'EinvoiceCancel' });
export type EinvoiceCancel = z.output<typeof EinvoiceCancel>;
