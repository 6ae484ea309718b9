import type { Udhaar, UdhaarPage } from '@rmp/contracts/payment';
import { businessDateOf, minusPaise, sumPaise, ZERO_PAISE } from '@rmp/gst';
import { allow, type Caller } from '@rmp/service-kit';
import { customerStore, type NamedPageQuery, type StoredCustomer } from '../customers/customer.store.ts';
import type { PaymentDeps } from '../deps.ts';
import { billStore } from './bill.store.ts';
import { ageingOf } from './domain/ageing.ts';
import type { Bill } from './domain/book.ts';
import { entryStore } from './entry.store.ts';

/** Who owes how much since when. Balances are those of the khata; ageing tells how their open bills stand today. */
export async function listUdhaar(deps: PaymentDeps, caller: Caller, query: NamedPageQuery): Promise<UdhaarPage> {
  allow(caller, 'khata:read');
  const db = deps.tenantDb(caller.tenant_id);
  const { rows, next_cursor } = await customerStore(db).pageByName(query, { owes: true });
  const open = await billStore(db).openOf(rows.map(({ customer_id }) => customer_id));
  const accounts = await entryStore(db).accounts();
  const today = businessDateOf(deps.now());

  return {
    as_of_date: today,
    receivable_paise: accounts.find(({ account }) => account === 'receivable')?.balance_paise ?? ZERO_PAISE,
    rows: rows.map((customer) => rowOf(customer, open.get(customer.customer_id) ?? [], today)),
    next_cursor,
  };
}

function rowOf(
  { customer_id, name, mobile, balance_paise, credit_days }: StoredCustomer,
  bills: readonly Bill[],
  today: string,
): Udhaar {
  const due = sumPaise(bills.map(({ due_paise }) => due_paise));
  const [oldest] = bills.map(({ bill_date }) => bill_date).toSorted();

  return {
    customer_id,
    name,
    ...(mobile && { mobile }),
    balance_paise,
    ageing: ageingOf(bills, credit_days, today),
    unallocated_paise: minusPaise(due, balance_paise),
    ...(oldest && { oldest_date: oldest }),
  };
}
