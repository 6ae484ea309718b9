import { maySend } from '../consent/domain/consent.ts';
import type { DeliveryDeps } from '../deps.ts';
import type { KeptMessage } from '../message/domain/message.ts';
import { afterAttempt, onOptOut, type Outcome } from '../message/domain/progress.ts';
import { messageChanged, standOf } from '../message/message.events.ts';
import { fetchPdf } from './attachments.ts';
import type { Claim } from './delivery-queue.store.ts';
import { paperOf } from './domain/share-link.ts';
import type { SendMail } from './mailer.ts';

/**
 * Delivers one message that is due; false when none is. A process that dies between the server's yes and our commit
 * leaves the message to another, which sends it again under the same Message-ID: at least once.
 */
export async function deliverNext(deps: DeliveryDeps, sendMail: SendMail): Promise<boolean> {
  const claim = await deps.claimDue(deps.now(), deps.newId());
  if (!claim) return false;
  const message = await deps.messagesOf(claim.tenant_id).byId(claim.message_id);
  const outcome = message && (await outcomeFor(deps, message, sendMail));
  await keepOutcome(deps, claim, outcome);

  return true;
}

type Delivered = Outcome | 'opted-out';

/** Consent is asked at the last moment: a refusal holds at once. */
async function outcomeFor(
  deps: DeliveryDeps,
  { tenant_id, message_id, purpose, to = '', subject = '', text, share_url }: KeptMessage,
  sendMail: SendMail,
): Promise<Delivered> {
  const fetched = share_url === undefined ? undefined : await fetchPdf(paperOf(share_url), deps);
  if (fetched && 'failure' in fetched) return fetched.failure;
  const decided = maySend(purpose, await deps.consentsOf(tenant_id).standings(to));
  if (!decided.ok) return 'opted-out';

  return sendMail({ to, subject, text, message_id, ...fetched });
}

async function keepOutcome(deps: DeliveryDeps, claim: Claim, outcome: Delivered | undefined): Promise<void> {
  const { tenant_id, message_id } = claim;
  await deps.transaction(tenant_id, {}, async (tx) => {
    const before = await deps.messagesOf(tenant_id).byId(message_id, tx);
    const isOurs = await deps.queueOf(tenant_id).isHeld(claim, tx);
    if (!isOurs) return;
    if (!outcome || before?.status !== 'queued') return deps.queueOf(tenant_id).remove(message_id, tx);

    const seen =
      outcome === 'opted-out' ? onOptOut(before, tx.now) : afterAttempt(before, outcome, claim.tries + 1, tx.now);
    const after = { ...seen, seq: tx.seq };
    if (after.next_attempt_at === undefined) deps.queueOf(tenant_id).remove(message_id, tx);
    else deps.queueOf(tenant_id).retry(claim, after.next_attempt_at, tx);
    deps.messagesOf(tenant_id).replace(before, after, tx);
    tx.append(messageChanged(after));
    tx.audit({ action: 'message.attempted', subject: message_id, before: standOf(before), after: standOf(after) });
  });
}
