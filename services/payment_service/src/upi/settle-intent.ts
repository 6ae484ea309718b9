import type { TenantId } from '@rmp/contracts';
import type { WebhookProvider, WebhookReceipt } from '@rmp/contracts/payment';
import { businessDateOf, paise } from '@rmp/gst';
import { orProblem, type Tx } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { openBook } from '../khata/book.store.ts';
import { billOfSale, type Book, putPayment } from '../khata/domain/book.ts';
import { takePayment } from '../payments/domain/take-payment.ts';
import type { ProviderWord } from './domain/provider-word.ts';
import type { StoredIntent } from './intent.store.ts';

interface ProviderEvent {
  readonly provider: WebhookProvider;
  readonly provider_event_id: string;
}

/**
 * Verifies the payment of an intent, or posts it when nobody has spoken of it yet. The provider's event is kept in the
 * same transaction: repeated, it throws `DuplicateKey` and nothing happens.
 */
export async function settleIntent(
  deps: PaymentDeps,
  tenantId: TenantId,
  event: ProviderEvent,
  intent: StoredIntent,
  word: ProviderWord,
): Promise<WebhookReceipt['outcome']> {
  return deps.transaction(tenantId, {}, async (tx) => {
    const { book, save } = await openBook(deps.tenantDb(tenantId), tx, {
      depth: 'whole',
      payment_ids: [intent.payment_id],
      bill_ids: intent.sale_id ? [billOfSale(intent.sale_id)] : [],
      customer_ids: intent.customer_id ? [intent.customer_id] : [],
    });
    const isNews = verify(tx, book, intent, word);
    save();
    tx.insert('webhook_events', { ...event, payment_id: intent.payment_id, recorded_at: tx.now });

    return isNews ? 'posted' : 'known';
  });
}

function verify(tx: Tx, book: Book, intent: StoredIntent, { reference }: ProviderWord): boolean {
  const claimed = book.payments.get(intent.payment_id);
  if (claimed && (claimed.upi_state !== 'claimed' || claimed.amount_paise !== intent.amount_paise)) return false;
  if (claimed) putPayment(book, { ...claimed, upi_state: 'verified', reference });
  else orProblem(takePayment(book, { ...arrived(tx, intent, reference), mayRefuse: false }));
  tx.audit({ action: 'payment.verified', subject: intent.payment_id, after: { reference, by: 'webhook' } });

  return true;
}

/** Money nobody has spoken of: the payment as the bank tells it. */
const arrived = (tx: Tx, { payment_id, amount_paise, customer_id, sale_id }: StoredIntent, reference: string) => ({
  parts: sale_id ? [{ sale_id }] : [],
  payment: {
    payment_id,
    kind: 'payment' as const,
    direction: 'in' as const,
    mode: 'upi' as const,
    amount_paise: paise(amount_paise),
    origin: 'webhook' as const,
    ...(customer_id && { customer_id }),
    ...(sale_id && { sale_id }),
    reference,
    paid_at: tx.now,
    paid_date: businessDateOf(tx.now),
    recorded_at: tx.now,
    upi_state: 'verified' as const,
    flags: [],
  },
});
