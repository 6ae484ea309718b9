import type { WebhookProvider } from '@rmp/contracts/payment';
import type { TenantDb, Tx } from '@rmp/service-kit';
import type { SecretBox } from './secret-box.ts';

export interface WebhookSecretStore {
  find(provider: WebhookProvider): Promise<string | undefined>;
  put(tx: Tx, provider: WebhookProvider, secret: string): void;
}

interface Row {
  readonly provider: WebhookProvider;
  readonly sealed: string;
  readonly set_at: string;
}

/** Secrets lie sealed: who reads the database alone learns none. */
export function webhookSecretStore(db: TenantDb, box: SecretBox): WebhookSecretStore {
  const owner = (provider: WebhookProvider): string => `${db.tenant_id}/${provider}`;

  return {
    find: async (provider) => {
      const row = await db.collection<Row>('webhook_secrets').findOne({ provider });
      return row && box.open(row.sealed, owner(provider));
    },
    put: (tx, provider, secret) => {
      const sealed = box.seal(secret, owner(provider));
      tx.update('webhook_secrets', { provider }, { $set: { sealed, set_at: tx.now } }, { upsert: true });
    },
  };
}
