import type { MessageId, TenantId, UserId } from '@rmp/contracts';
import type { Message, MessageStatus, NewMessage } from '@rmp/contracts/notification';
import { whatsappUrl } from './whatsapp-url.ts';
import type { Words } from './words.ts';

/** A message as kept: its WhatsApp link follows from the rest. */
export interface KeptMessage extends Omit<Message, 'whatsapp_url'> {
  readonly request_hash: string;
}

export interface Birth {
  readonly tenant_id: TenantId;
  readonly message_id: MessageId;
  readonly created_by: UserId;
  readonly status: MessageStatus;
  readonly request_hash: string;
  readonly now: string;
  readonly seq: number;
}

/** A new message from what was asked and the words that came of it. */
export function newMessage(wanted: NewMessage, words: Words, { now, ...birth }: Birth): KeptMessage {
  const { channel, to, customer_id, sale_id, share_url } = wanted;

  return {
    ...birth,
    ...words,
    channel,
    ...(to !== undefined && { to }),
    ...(customer_id !== undefined && { customer_id }),
    ...(sale_id !== undefined && { sale_id }),
    ...(share_url !== undefined && { share_url }),
    attempts: [],
    created_at: now,
    updated_at: now,
  };
}

/** The message as the shop sees it. */
export function shownMessage({ request_hash: _hash, ...message }: KeptMessage): Message {
  return message.status === 'link-ready' ? { ...message, whatsapp_url: whatsappUrl(message) } : message;
}
