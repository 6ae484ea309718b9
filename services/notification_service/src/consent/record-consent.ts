import { ConsentId, type Recorded } from '@rmp/contracts';
import type { Consent, NewConsent } from '@rmp/contracts/notification';
import { allow, type Caller, DuplicateKey, hashOf, Problem, type RequestFacts, type Tx } from '@rmp/service-kit';
import type { NotificationDeps } from '../deps.ts';
import { shownConsent, type StoredConsent } from './consent.store.ts';
import { decidedAt, recipientKey, replaces } from './domain/consent.ts';

/**
 * Records what a customer allows or refuses. From the commit on a refusal stops every message that has not left, also
 * those that wait in the queue.
 */
export async function recordConsent(
  deps: NotificationDeps,
  caller: Caller,
  wanted: NewConsent,
  facts: RequestFacts,
): Promise<Recorded<Consent>> {
  allow(caller, 'consents:write');
  const consent_id = wanted.consent_id ?? ConsentId.parse(deps.newId());
  try {
    const document = await deps.transaction(caller.tenant_id, { caller, facts }, (tx) =>
      keep(deps, caller, { ...wanted, consent_id }, hashOf(wanted), tx),
    );
    return { document, replayed: false };
  } catch (error) {
    const isKnown = error instanceof DuplicateKey && error.collection === 'consents';
    const stored = isKnown ? await deps.consentsOf(caller.tenant_id).byId(consent_id) : undefined;
    if (!stored) throw error;
    if (stored.request_hash !== hashOf(wanted)) throw new Problem('common/id-reused', { id: consent_id });
    return { document: shownConsent(stored), replayed: true };
  }
}

async function keep(
  deps: NotificationDeps,
  { tenant_id, user_id }: Caller,
  wanted: NewConsent & { readonly consent_id: ConsentId },
  request_hash: string,
  tx: Tx,
): Promise<Consent> {
  const consents = deps.consentsOf(tenant_id);
  const { now, seq } = tx;
  const consent: StoredConsent = {
    ...wanted,
    tenant_id,
    recipient: recipientKey(wanted.to),
    decided_at: decidedAt(wanted, now),
    recorded_at: now,
    recorded_by: user_id,
    seq,
    request_hash,
  };
  const held = (await consents.standings(wanted.to, tx))[wanted.purpose];
  consents.insert(consent, tx);
  if (replaces(consent, held)) consents.hold(consent, tx);
  const shown = shownConsent(consent);
  tx.audit({ action: 'consent.recorded', subject: wanted.consent_id, before: held, after: shown });

  return shown;
}
