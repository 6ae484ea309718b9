import { irnOf } from '@rmp/gst/returns';
import type { EinvoiceType } from '@rmp/gst/returns';

type Json = Readonly<Record<string, unknown>>;

const base64Url = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');

/** A text signed as the portal signs: three parts, the document as JSON in the payload's `data`. Nobody checks the last part. */
export const signedText = (document: Json): string =>
  `${base64Url({ alg: 'RS256' })}.${base64Url({ iss: 'NIC', data: JSON.stringify(document) })}.c2lnbmVk`;

/** What the registration portal would answer for a document of Sharma Kirana, under our names. */
export async function portalAnswer(
  {
    number,
    date,
    total,
    type = 'INV',
  }: {
    readonly number: string;
    readonly date: string;
    /** In rupees. */
    readonly total: number;
    readonly type?: EinvoiceType;
  },
  given: Json = {},
): Promise<Json> {
  const irn = await irnOf({ gstin: '08ABCDE1234F1Z0', date, type, number });
  return {
    irn,
    ack_no: '112610000000001',
    ack_at: '2026-11-22T12:01:00+05:30',
    signed_qr: signedText({ SellerGstin: '08ABCDE1234F1Z0', DocNo: number, TotInvVal: total, Irn: irn }),
    ...given,
  };
}
