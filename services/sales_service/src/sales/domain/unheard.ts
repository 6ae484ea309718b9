import type { SaleFlag } from '@rmp/contracts/sales';
import { copyKeys, isCustomerKey, isItemKey } from '../../copies/domain/copy-keys.ts';
import type { KnownCustomer, KnownItems } from './circumstances.ts';
import { customerDoubts } from './customer-doubts.ts';
import { itemIdsOf } from './told.ts';
import type { Fact } from './told.ts';

/** A bill that names things we have not heard of, by the keys their copies will have. */
export interface Unheard {
  readonly flags: readonly SaleFlag[];
  readonly waits_for: readonly string[];
}

/** What a fact names and no copy tells of. */
export function unheardIn(
  fact: Fact,
  { items, customer }: { readonly items: KnownItems; readonly customer: KnownCustomer | undefined },
): readonly string[] {
  const { customer_id } = fact.customer ?? {};
  const isCustomerUnknown = customerDoubts(fact.customer, customer).length > 0;

  return [
    ...itemIdsOf(fact)
      .filter((itemId) => !items.has(itemId))
      .map(copyKeys.item),
    ...(isCustomerUnknown && customer_id ? [copyKeys.customer(customer_id)] : []),
  ];
}

/** The same bill when some of it has arrived: a flag goes with the last thing it stood for. */
export function whenArrived<Bill extends Unheard>(bill: Bill, arrived: Pick<ReadonlySet<string>, 'has'>): Bill {
  const waits_for = bill.waits_for.filter((key) => !arrived.has(key));
  const gone = new Set<SaleFlag>([
    ...(waits_for.some(isItemKey) ? [] : (['unknown-item'] as const)),
    ...(waits_for.some(isCustomerKey) ? [] : (['unknown-customer'] as const)),
  ]);

  return { ...bill, waits_for, flags: bill.flags.filter((flag) => !gone.has(flag)) };
}
