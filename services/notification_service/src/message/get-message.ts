import type { MessageId } from '@rmp/contracts';
import type { Message } from '@rmp/contracts/notification';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { NotificationDeps } from '../deps.ts';
import { shownMessage } from './domain/message.ts';

/** One message with its delivery log. */
export async function getMessage(deps: NotificationDeps, caller: Caller, messageId: MessageId): Promise<Message> {
  allow(caller, 'messages:read');
  const message = await deps.messagesOf(caller.tenant_id).byId(messageId);
  if (!message) throw new Problem('common/not-found', { message_id: messageId });

  return shownMessage(message);
}
