import type { NewTender } from '@rmp/contracts/sales';
import { ok, refuse } from '@rmp/gst';
import type { Result } from '@rmp/gst';
import type { SaleRefusal } from './refusal.ts';

/** What a request's tenders must be to be kept as payments at all. */
export function checkTenders(tenders: readonly NewTender[]): Result<readonly NewTender[], SaleRefusal> {
  const repeated = tenders.findIndex(
    ({ payment_id }, index) =>
      payment_id !== undefined && tenders.findIndex((other) => other.payment_id === payment_id) < index,
  );
  if (repeated >= 0) {
    return refuse({ code: 'sales/payment-repeated', errors: [{ pointer: `/tenders/${repeated}/payment_id` }] });
  }

  const exchanged = tenders.findIndex(({ mode }) => mode === 'exchange');
  if (exchanged >= 0) {
    return refuse({ code: 'sales/exchange-is-fact', errors: [{ pointer: `/tenders/${exchanged}/mode` }] });
  }

  const wrong = tenders.findIndex((tender) => !isPlausible(tender));
  if (wrong >= 0) {
    return refuse({ code: 'sales/tendered-cash', errors: [{ pointer: `/tenders/${wrong}/tendered_paise` }] });
  }
  return ok(tenders);
}

/** Change is given on cash alone, and nobody gets a note back bigger than the one he gave. */
const isPlausible = ({ mode, amount_paise, tendered_paise }: NewTender): boolean =>
  tendered_paise === undefined || (mode === 'cash' && tendered_paise >= amount_paise);
