import * as z from 'zod';
import { defineEvents } from '../event.ts';
import { Message } from './shapes.ts';

/** How a message stands. Text, recipient and links stay in the service: a share link opens a bill. */
export const MessageStand = Message.pick({
  tenant_id: true,
  message_id: true,
  channel: true,
  purpose: true,
  status: true,
  customer_id: true,
  sale_id: true,
  template_key: true,
  locale: true,
  reason: true,
  sent_at: true,
  created_at: true,
  updated_at: true,
  seq: true,
});
export type MessageStand = z.output<typeof MessageStand>;

export const notificationEvents = defineEvents({
  'notification.message-changed.v1': {
    summary: 'A message was made, waits, was sent or could not be sent',
    data: z.looseObject({ message: z.looseObject(MessageStand.shape) }),
  },
});
