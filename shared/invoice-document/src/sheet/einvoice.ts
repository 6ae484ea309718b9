import type { Einvoice } from '@rmp/contracts/sales';
import { clockOnPaper, dayOnPaper, dayOf } from '../figures/days.ts';
import type { Words } from '../words/words.ts';
import type { Registration } from './sheet.ts';

/** What the portal gave a document: printed as received (r.46(r), r.48(4)). One that waits or was cancelled has nothing. */
export function registrationOf(einvoice: Einvoice | undefined, words: Words): Registration | undefined {
  if (einvoice?.status !== 'registered') return undefined;
  const { irn, ack_no, ack_at, signed_qr } = einvoice;
  return {
    facts: [
      { label: words.irn, value: irn },
      { label: words.ack_no, value: ack_no },
      { label: words.ack_date, value: `${dayOnPaper(dayOf(ack_at))} ${clockOnPaper(ack_at)}` },
    ],
    qr: signed_qr,
  };
}
