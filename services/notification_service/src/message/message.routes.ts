import type { Handlers } from '@rmp/contracts';
import type { notificationContract } from '@rmp/contracts/notification';
import type { Caller, RequestFacts } from '@rmp/service-kit';
import type { NotificationDeps } from '../deps.ts';
import { createMessage } from './create-message.ts';
import { getMessage } from './get-message.ts';
import { listMessages } from './list-messages.ts';
import { sendMessage } from './send-message.ts';

type MessageRoutes = Pick<typeof notificationContract, 'createMessage' | 'listMessages' | 'getMessage' | 'sendMessage'>;

export const messageHandlers = (deps: NotificationDeps): Handlers<MessageRoutes, Caller, RequestFacts> => ({
  createMessage: ({ caller, body, facts }) => createMessage(deps, caller, body, facts),
  listMessages: ({ caller, query }) => listMessages(deps, caller, query),
  getMessage: ({ caller, params }) => getMessage(deps, caller, params.message_id),
  sendMessage: ({ caller, params }) => sendMessage(deps, caller, params.message_id),
});
