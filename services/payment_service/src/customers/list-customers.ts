import type { Customer } from '@rmp/contracts/payment';
import { allow, type Caller, type Page, type PageQuery, Problem } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { shownCustomer } from '../khata/shown.ts';
import { customerStore } from './customer.store.ts';

interface CustomersQuery extends PageQuery {
  readonly order: 'change' | 'name';
  readonly mobile?: string | undefined;
}

/**
 * Customers with their balances. In order of change, reading page by page loses none while others change them; in order
 * of names for people who look somebody up.
 */
export async function listCustomers(
  deps: PaymentDeps,
  caller: Caller,
  { order, mobile, ...query }: CustomersQuery,
): Promise<Page<Customer>> {
  allow(caller, 'customers:read');
  const customers = customerStore(deps.tenantDb(caller.tenant_id));
  if (order === 'change') {
    const page = await customers.page(query, { mobile });
    return { ...page, rows: page.rows.map(shownCustomer) };
  }
  if (query.updated_since ?? mobile) throw onlyByChange();
  const as_of = await customers.newest();
  const page = await customers.pageByName(query);

  return { rows: page.rows.map(shownCustomer), next_cursor: page.next_cursor, as_of };
}

const onlyByChange = (): Problem =>
  new Problem('common/invalid', {
    errors: [{ pointer: '/order', in: 'query', detail: 'updated_since and mobile are read in order of change' }],
  });
