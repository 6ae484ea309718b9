import type { Consumer, ServiceName } from '@rmp/service-kit';
import type { AnalyticsDeps } from '../deps.ts';
import { logEvents } from '../log/log-events.ts';

const sources: readonly ServiceName[] = ['user', 'tenant', 'inventory', 'sales', 'payment', 'notification'];

/** Every event of every service, kinds we do not know included. The log's own key is the inbox of all counters. */
export const onAnything = (deps: AnalyticsDeps): readonly Consumer[] =>
  sources.map((source) => ({
    group: 'analytics',
    source,
    types: 'all',
    effects: ['event_log'],
    apply: (events, { tenant_id }) => logEvents(deps, tenant_id, events),
  }));
