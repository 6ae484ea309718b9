import { TenantId } from '@rmp/contracts';
import { WebhookProvider, type WebhookReceipt } from '@rmp/contracts/payment';
import { DuplicateKey, Problem, type RawMessage, type RequestFacts } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { intentStore } from './intent.store.ts';
import { providers } from './providers.ts';
import { settleIntent } from './settle-intent.ts';
import { webhookSecretStore } from './webhook-secret.store.ts';

interface Addressed {
  readonly tenant_id: string;
  readonly provider: string;
}

/**
 * Takes a provider's signed word that money arrived. Whatever is wrong with it, the answer is the same: nobody learns
 * which shops there are or how close he came. Every refusal is counted where the shop and operators see it.
 */
export async function receiveWebhook(deps: PaymentDeps, to: Addressed, facts: RequestFacts): Promise<WebhookReceipt> {
  const tenantId = TenantId.safeParse(to.tenant_id).data ?? NOBODY;
  const provider = WebhookProvider.safeParse(to.provider).data;
  const outcome = await judge(deps, provider ? tenantId : NOBODY, provider ?? 'razorpay', facts.raw ?? NOTHING);
  if ('refused' in outcome) {
    await countRefusal(deps, outcome.isShop ? tenantId : NOBODY, outcome.refused, facts.ip);
    throw new Problem('payment/webhook-refused');
  }

  return outcome;
}

type Outcome = WebhookReceipt | { readonly refused: string; readonly isShop: boolean };

const NOTHING: RawMessage = { bytes: Buffer.alloc(0), headers: {} };

/** Where refusals are counted that name no shop of ours; no shop can have this name. */
const NOBODY = '-' as TenantId;

/** Checked against when a shop has no secret: the work is the same, the answer always no. */
const DECOY = 'no shop has this secret';

async function judge(deps: PaymentDeps, tenantId: TenantId, name: WebhookProvider, raw: RawMessage): Promise<Outcome> {
  const db = deps.tenantDb(tenantId);
  const provider = providers[name];
  const secret = await webhookSecretStore(db, deps.secretBox).find(name);
  const isRight = provider.isSigned(raw, secret ?? DECOY);
  if (secret === undefined || !isRight) return { refused: 'signature', isShop: secret !== undefined };

  const reading = provider.read(raw, deps.now());
  if (!reading.ok) return { refused: reading.refusal, isShop: true };
  if (reading.value.kind === 'other') return { outcome: 'ignored' };
  const { word } = reading.value;
  const intent = await intentStore(db).find(word.payment_id);
  if (!intent) return { outcome: 'ignored' };
  if (word.currency !== 'INR' || word.amount_paise !== intent.amount_paise) return { refused: 'amount', isShop: true };

  const event = { provider: name, provider_event_id: provider.eventId(raw) };
  try {
    return { outcome: await settleIntent(deps, tenantId, event, intent, word) };
  } catch (error) {
    if (error instanceof DuplicateKey && error.collection === 'webhook_events') return { outcome: 'known' };
    throw error;
  }
}

/** One row a minute and reason, however many come: a stranger cannot fill the disk. */
async function countRefusal(deps: PaymentDeps, tenantId: TenantId, reason: string, ip: string): Promise<void> {
  await deps.transaction(tenantId, {}, async (tx) => {
    tx.update(
      'webhook_refusals',
      { refusal_id: `${tx.now.slice(0, 16)}/${reason}` },
      { $inc: { count: 1 }, $set: { reason, last_at: tx.now, last_ip: ip } },
      { upsert: true },
    );
  });
}
