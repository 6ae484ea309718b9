import { publishedTypes } from '@rmp/contracts/notification';
import type { Consumer } from '@rmp/service-kit';
import type { WebhookDeps } from '../deps.ts';
import { queueDeliveries } from '../webhook/queue-deliveries.ts';

type Source = keyof typeof publishedTypes;

/** Whatever any service publishes, our own events included, for the webhooks that ask for it. */
export const onPublished = (deps: WebhookDeps): readonly Consumer[] =>
  (Object.keys(publishedTypes) as Source[]).map((source) => ({
    group: 'notification',
    source,
    types: publishedTypes[source],
    effects: ['webhook_deliveries'],
    apply: (events, { tenant_id }) => queueDeliveries(deps, tenant_id, events),
  }));
