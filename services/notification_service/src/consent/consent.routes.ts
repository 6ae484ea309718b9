import type { Handlers } from '@rmp/contracts';
import type { notificationContract } from '@rmp/contracts/notification';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import type { NotificationDeps } from '../deps.ts';
import { listConsents } from './list-consents.ts';
import { recordConsent } from './record-consent.ts';

type ConsentRoutes = Pick<typeof notificationContract, 'recordConsent' | 'listConsents'>;

export const consentHandlers = (deps: NotificationDeps): Handlers<ConsentRoutes, Caller, RequestFacts> => ({
  recordConsent: ({ caller, body, facts }) => recordConsent(deps, caller, body, facts),
  listConsents: ({ caller, query }) => listConsents(deps, caller, query),
});
