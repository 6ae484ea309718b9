import type { CustomerId } from '@rmp/contracts';
import { type Page, type PageQuery, readCursor, readPage, type TenantDb, writeCursor } from '@rmp/service-kit';
import { Problem } from '@rmp/service-kit';
import type { KeptCustomer } from '../khata/domain/book.ts';
import type { Marked } from '../khata/marks.ts';

export type StoredCustomer = Marked<KeptCustomer>;

export interface CustomerStore {
  find(customerId: CustomerId): Promise<StoredCustomer | undefined>;
  /** In order of change. */
  page(query: PageQuery, filter: { readonly mobile?: string | undefined }): Promise<Page<StoredCustomer>>;
  /** The place after the latest change, to read on from later. */
  newest(): Promise<string>;
  /** In order of names; of those who owe only, if asked. */
  pageByName(query: NamedPageQuery, filter?: { readonly owes: true }): Promise<NamedPage>;
}

export interface NamedPageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface NamedPage {
  readonly rows: readonly StoredCustomer[];
  readonly next_cursor: string | null;
}

export function customerStore(db: TenantDb): CustomerStore {
  const customers = db.collection<StoredCustomer>('customers');

  return {
    find: (customerId) => customers.findOne({ customer_id: customerId }),
    page: (query, { mobile }) =>
      readPage(customers, { query, key: 'customer_id', filter: { ...(mobile && { mobile }) } }),
    newest: async () =>
      (await readPage(customers, { query: { limit: 1 }, key: 'customer_id', newestFirst: true })).as_of,
    pageByName: async ({ limit, cursor }, filter) => {
      const sort = { name_key: 1, customer_id: 1 } as const;
      const place = cursor === undefined ? undefined : namePlace(cursor);
      const options = { sort, limit: limit + 1 };
      if (!place) return pageOf(await customers.find({ ...filter }, options), limit);
      const [nameKey, customerId] = place;
      const sameName = await customers.find(
        { ...filter, name_key: nameKey, customer_id: { $gt: customerId } },
        options,
      );
      const later =
        sameName.length > limit ? [] : await customers.find({ ...filter, name_key: { $gt: nameKey } }, options);

      return pageOf([...sameName, ...later], limit);
    },
  };
}

function pageOf(found: readonly StoredCustomer[], limit: number): NamedPage {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);

  return { rows, next_cursor: last && found.length > limit ? writeCursor([last.name_key, last.customer_id]) : null };
}

function namePlace(cursor: string): readonly [string, string] {
  const [nameKey, customerId] = readCursor(cursor, '/cursor');
  if (typeof nameKey === 'string' && typeof customerId === 'string') return [nameKey, customerId];
  throw new Problem('common/invalid', {
    errors: [{ pointer: '/cursor', in: 'query', detail: 'not a cursor of this list' }],
  });
}
