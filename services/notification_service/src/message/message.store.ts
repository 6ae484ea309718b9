import type { CustomerId, MessageId, SaleId } from '@rmp/contracts';
import type { MessageStatus } from '@rmp/contracts/notification';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';
import type { KeptMessage } from './domain/message.ts';

export interface MessageFilter {
  readonly status?: MessageStatus | undefined;
  readonly customer_id?: CustomerId | undefined;
  readonly sale_id?: SaleId | undefined;
}

export interface MessageStore {
  readonly byId: (messageId: MessageId, tx?: Tx) => Promise<KeptMessage | undefined>;
  readonly page: (filter: MessageFilter, query: PageQuery) => Promise<Page<KeptMessage>>;
  /** A known id is a `DuplicateKey`. */
  readonly insert: (message: KeptMessage, tx: Tx) => void;
  /** Fields that are no longer there go. */
  readonly replace: (before: KeptMessage, after: KeptMessage, tx: Tx) => void;
}

export function messageStore(db: TenantDb): MessageStore {
  const messages = db.collection<KeptMessage>('messages');

  return {
    byId: (message_id, tx) => messages.findOne({ message_id }, tx ? { tx } : {}),
    page: (filter, query) =>
      readPage(messages, { query, key: 'message_id', filter: onlyGiven(filter), newestFirst: true }),
    insert: (message, tx) => tx.insert('messages', { ...message }),
    replace: (before, { tenant_id: _bound, message_id, ...fields }, tx) => {
      const gone = Object.keys(before).filter((name) => !(name in fields) && !KEY.has(name));
      tx.update(
        'messages',
        { message_id },
        { $set: { ...fields }, ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((name) => [name, ''])) }) },
      );
    },
  };
}

const KEY = new Set(['tenant_id', 'message_id']);

const onlyGiven = (filter: MessageFilter): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
