import type { Consent } from '@rmp/contracts/notification';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { NotificationDeps } from '../deps.ts';
import { type ConsentFilter, shownConsent } from './consent.store.ts';

/** The log of consents, newest first: what a customer who asks is shown. */
export async function listConsents(
  deps: NotificationDeps,
  caller: Caller,
  { to, purpose, ...query }: ConsentFilter & PageQuery,
): Promise<Page<Consent>> {
  allow(caller, 'consents:read');
  const page = await deps.consentsOf(caller.tenant_id).page({ to, purpose }, query);

  return { ...page, rows: page.rows.map(shownConsent) };
}
