import { MessageId, type Recorded } from '@rmp/contracts';
import type { Message, NewMessage } from '@rmp/contracts/notification';
import {
  allow,
  type Caller,
  DuplicateKey,
  hashOf,
  orProblem,
  Problem,
  type RequestFacts,
  type Tx,
} from '@rmp/service-kit';
import { maySend } from '../consent/domain/consent.ts';
import { isOwnShareLink } from '../delivery/domain/share-link.ts';
import { isPrivateAddress } from '../delivery/private-address.ts';
import type { NotificationDeps } from '../deps.ts';
import { templateOf } from '../template/domain/template.ts';
import { findStarter } from '../template/find-starter.ts';
import { type KeptMessage, newMessage, shownMessage } from './domain/message.ts';
import { statusOnSending } from './domain/progress.ts';
import { wordsOf } from './domain/words.ts';
import { messageChanged, standOf } from './message.events.ts';

/**
 * Makes a message. The call is the shop's word to send it, unless it asks for a draft: a WhatsApp link is ready at
 * once, an e-mail joins the queue. A known id with the same content answers that message as it is now.
 */
export async function createMessage(
  deps: NotificationDeps,
  caller: Caller,
  wanted: NewMessage,
  facts: RequestFacts,
): Promise<Recorded<Message>> {
  allow(caller, 'messages:write');
  refuseForeignAttachment(deps, caller, wanted);
  const message_id = wanted.message_id ?? MessageId.parse(deps.newId());
  try {
    const document = await deps.transaction(caller.tenant_id, { caller, facts }, (tx) =>
      keep(deps, caller, wanted, message_id, tx),
    );
    if (document.status === 'queued') deps.wakeDelivery();
    return { document, replayed: false };
  } catch (error) {
    const isKnown = error instanceof DuplicateKey && error.collection === 'messages';
    if (isKnown) return asReplay(deps, caller, message_id, wanted);
    throw error;
  }
}

/** Only what is ours and public is ever fetched; an address in the house is refused here already when it shows. */
function refuseForeignAttachment(
  { publicUrl, allowPrivateTargets }: NotificationDeps,
  { tenant_id }: Caller,
  { share_url }: NewMessage,
): void {
  if (share_url === undefined) return;
  const isOurs = isOwnShareLink(share_url, publicUrl, tenant_id);
  const isReachable = allowPrivateTargets || !isPrivateAddress(new URL(share_url).hostname);
  if (isOurs && isReachable) return;
  throw new Problem('notification/attachment-refused', { errors: [{ pointer: '/share_url' }] });
}

async function keep(
  deps: NotificationDeps,
  { tenant_id, user_id }: Caller,
  wanted: NewMessage,
  message_id: MessageId,
  tx: Tx,
): Promise<Message> {
  const known = wanted.message_id && (await deps.messagesOf(tenant_id).byId(message_id, tx));
  if (known) throw new DuplicateKey('messages', known);

  const words = orProblem(wordsOf(wanted, await templateFor(deps, wanted, tx)));
  orProblem(maySend(words.purpose, await deps.consentsOf(tenant_id).standings(wanted.to, tx)));
  const status = wanted.draft ? 'draft' : statusOnSending(wanted.channel, deps.isMailConfigured);
  const { now, seq } = tx;
  const birth = { tenant_id, message_id, created_by: user_id, status, request_hash: hashOf(wanted), now, seq };
  const message: KeptMessage = newMessage(wanted, words, birth);

  deps.messagesOf(tenant_id).insert(message, tx);
  if (status === 'queued') deps.queueOf(tenant_id).put(message_id, now, tx);
  tx.append(messageChanged(message));
  tx.audit({ action: 'message.made', subject: message_id, after: standOf(message) });

  return shownMessage(message);
}

async function templateFor(
  deps: NotificationDeps,
  { template_key }: NewMessage,
  tx: Tx,
): Promise<ReturnType<typeof templateOf>> {
  if (template_key === undefined) return undefined;
  const own = await deps.templatesOf(tx.tenant_id).byKey(template_key, tx);

  return templateOf(findStarter(template_key), own);
}

async function asReplay(
  deps: NotificationDeps,
  { tenant_id }: Caller,
  message_id: MessageId,
  wanted: NewMessage,
): Promise<Recorded<Message>> {
  const stored = await deps.messagesOf(tenant_id).byId(message_id);
  if (stored?.request_hash !== hashOf(wanted)) throw new Problem('common/id-reused', { id: message_id });

  return { document: shownMessage(stored), replayed: true };
}
