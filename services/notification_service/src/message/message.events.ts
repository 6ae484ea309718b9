import type { NewEvent } from '@rmp/contracts';
import { MessageStand } from '@rmp/contracts/notification';
import type { KeptMessage } from './domain/message.ts';

/** How the message stands, without its words, its recipient and its links. */
export const messageChanged = (message: KeptMessage): NewEvent => ({
  type: 'notification.message-changed.v1',
  subject: message.message_id,
  data: { message: standOf(message) },
});

/** The schema is a whitelist; the audit log keeps no more than others are told. */
export const standOf = (message: KeptMessage): MessageStand => MessageStand.parse(message);
