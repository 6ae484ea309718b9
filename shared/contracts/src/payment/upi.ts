import * as z from 'zod';
import { CustomerId, Instant, Paise, PaymentId, requiredText, SaleId, TenantId, text } from '../primitives/index.ts';

/** A QR or link shown to a payer. A new one for every attempt: the reference is unique per attempt (NPCI linking specs). */
export const UpiIntent = z
  .object({
    tenant_id: TenantId,
    payment_id: PaymentId,
    /** The payment id without hyphens, 32 characters: comes back with the money. */
    tr: z.string().length(32),
    upi_link: z.string().max(2000),
    amount_paise: Paise,
    sale_id: SaleId.optional(),
    customer_id: CustomerId.optional(),
    /** `shown`: nobody has said it was paid; `claimed`: the counter says so; `verified`: the bank or the owner says so. */
    state: z.enum(['shown', 'claimed', 'verified']),
    created_at: Instant,
  })
  .meta({ id: 'UpiIntent' });
export type UpiIntent = z.output<typeof UpiIntent>;

export const NewUpiIntent = z
  .strictObject({
    payment_id: PaymentId.optional(),
    sale_id: SaleId.optional(),
    customer_id: CustomerId.optional(),
    amount_paise: Paise.refine((amount) => amount > 0, 'must be more than zero'),
    note: text(50).optional(),
  })
  .meta({ id: 'NewUpiIntent' });
export type NewUpiIntent = z.output<typeof NewUpiIntent>;

/** Who signs webhooks for the shop. */
export const WebhookProvider = z.enum(['razorpay', 'cashfree', 'phonepe']);
export type WebhookProvider = z.output<typeof WebhookProvider>;

export const NewWebhookSecret = z
  .strictObject({ provider: WebhookProvider, secret: requiredText(200).min(16) })
  .meta({ id: 'NewWebhookSecret' });
export type NewWebhookSecret = z.output<typeof NewWebhookSecret>;

/** That there is a secret and since when; never what it is. */
export const WebhookSecretSet = z
  .object({ provider: WebhookProvider, is_set: z.boolean(), set_at: Instant })
  .meta({ id: 'WebhookSecretSet' });
export type WebhookSecretSet = z.output<typeof WebhookSecretSet>;

/** `ignored`: signed by the provider, but about no payment this shop asked for through us. */
export const WebhookReceipt = z
  .object({ outcome: z.enum(['posted', 'known', 'ignored']) })
  .meta({ id: 'WebhookReceipt' });
export type WebhookReceipt = z.output<typeof WebhookReceipt>;
