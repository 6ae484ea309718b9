import type { MessageId } from '@rmp/contracts';
import type { Message } from '@rmp/contracts/notification';
import { allow, type Caller, orProblem, Problem } from '@rmp/service-kit';
import { maySend } from '../consent/domain/consent.ts';
import type { NotificationDeps } from '../deps.ts';
import { shownMessage } from './domain/message.ts';
import { needsSending, onSending, statusOnSending } from './domain/progress.ts';
import { messageChanged, standOf } from './message.events.ts';

/** Sends a draft, or tries again what failed or had no mail server. What is on its way already stays on it. */
export async function sendMessage(deps: NotificationDeps, caller: Caller, messageId: MessageId): Promise<Message> {
  allow(caller, 'messages:write');
  const { tenant_id } = caller;

  const message = await deps.transaction(tenant_id, { caller }, async (tx) => {
    const before = await deps.messagesOf(tenant_id).byId(messageId, tx);
    if (!before) throw new Problem('common/not-found', { message_id: messageId });
    const isNeeded = orProblem(needsSending(before));
    if (!isNeeded) return before;
    orProblem(maySend(before.purpose, await deps.consentsOf(tenant_id).standings(before.to, tx)));

    const status = statusOnSending(before.channel, deps.isMailConfigured);
    const after = { ...onSending(before, status, tx.now), seq: tx.seq };
    deps.messagesOf(tenant_id).replace(before, after, tx);
    if (status === 'queued') deps.queueOf(tenant_id).put(messageId, tx.now, tx);
    tx.append(messageChanged(after));
    tx.audit({ action: 'message.sending', subject: messageId, before: standOf(before), after: standOf(after) });
    return after;
  });
  if (message.status === 'queued') deps.wakeDelivery();

  return shownMessage(message);
}
