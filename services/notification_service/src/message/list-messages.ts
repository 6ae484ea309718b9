import type { Message } from '@rmp/contracts/notification';
import { allow, type Caller, type Page, type PageQuery } from '@rmp/service-kit';
import type { NotificationDeps } from '../deps.ts';
import { shownMessage } from './domain/message.ts';
import type { MessageFilter } from './message.store.ts';

/** Messages of the shop, the newest change first. */
export async function listMessages(
  deps: NotificationDeps,
  caller: Caller,
  { status, customer_id, sale_id, ...query }: MessageFilter & PageQuery,
): Promise<Page<Message>> {
  allow(caller, 'messages:read');
  const page = await deps.messagesOf(caller.tenant_id).page({ status, customer_id, sale_id }, query);

  return { ...page, rows: page.rows.map(shownMessage) };
}
