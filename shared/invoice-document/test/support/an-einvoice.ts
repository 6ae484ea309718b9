/** As long as the portal's: a signed text of some 1,000 characters makes the largest code there is on a bill. */
const signed_qr = [
  'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9',
  'eyJkYXRhIjoiU2VsbGVyR3N0aW4ifQ'.repeat(18),
  'c2lnbmF0dXJl'.repeat(28),
].join('.');

/** What the portal answered for the bill of scenario S1. */
export const einvoice = {
  status: 'registered',
  irn: 'a5c12dca80e743321740b001fd70953e8738d109865d28ba4013750f2046f229',
  ack_no: '112610000000123',
  ack_at: '2026-11-22T05:15:00.000Z',
  attached_at: '2026-11-22T05:15:00.000Z',
  signed_qr,
} as const;
