import type { LoggedEvent } from '@rmp/contracts/analytics';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { AnalyticsDeps } from '../deps.ts';
import { eventStore } from './event.store.ts';

/** The events themselves, newest first; with `type`, those of one type. */
export async function listEvents(
  deps: AnalyticsDeps,
  caller: Caller,
  { type, ...query }: PageQuery & { readonly type?: string | undefined },
): Promise<Page<LoggedEvent>> {
  allow(caller, 'events:read');

  return eventStore(deps.tenantDb(caller.tenant_id)).page(query, type);
}
