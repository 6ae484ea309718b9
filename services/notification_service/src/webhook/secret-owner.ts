import type { TenantId, WebhookId } from '@rmp/contracts';

/** Whose a sealed secret is: copied to another shop or webhook it does not open. */
export const secretOwner = (tenantId: TenantId, webhookId: WebhookId): string => `${tenantId}:${webhookId}`;
