/** What the invoice registration portal answers for a document, as somebody copies it: with a code that it signed. */
export function portalAnswer(
  { number, irn, seller_gstin }: { readonly number: string; readonly irn: string; readonly seller_gstin: string },
  rupees: number,
): string {
  const data = JSON.stringify({ SellerGstin: seller_gstin, DocNo: number, TotInvVal: rupees, Irn: irn });
  const SignedQRCode = [{ alg: 'RS256' }, { iss: 'NIC', data }].map(base64Url).join('.') + '.c2lnbmVk';
  return JSON.stringify({ Irn: irn, AckNo: 112610000000001, AckDt: acknowledgedAt(), SignedQRCode });
}

const base64Url = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');

/** A minute ago, by Indian clocks. */
const acknowledgedAt = (): string =>
  new Date(Date.now() + INDIA_MS - 60_000).toISOString().slice(0, 19).replace('T', ' ');

const INDIA_MS = 19_800_000;
