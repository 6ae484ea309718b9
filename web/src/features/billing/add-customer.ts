import type { CustomerId, TenantId } from '@rmp/contracts';
import type { Customer } from '@rmp/contracts/payment';
import { ZERO_PAISE } from '@rmp/gst';
import { enqueue } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { newId } from '#platform/ids.ts';
import type { Issuer } from './record-sale.ts';

/** A customer entered at the counter: his row on this device and the command for the server, or neither. */
export async function addCustomer(
  db: LocalDb,
  { tenant, user_id }: Issuer,
  { name, mobile }: { readonly name: string; readonly mobile?: string | undefined },
  now: string,
): Promise<Customer> {
  // the cast: `newId` mints a UUIDv7, which is what a customer id is
  const entered = { customer_id: newId() as CustomerId, name, ...(mobile && { mobile }) };
  const customer: Customer = {
    ...entered,
    tenant_id: tenant.tenant_id satisfies TenantId,
    seq: 1,
    origin: 'entered',
    balance_paise: ZERO_PAISE,
    created_at: now,
    updated_at: now,
  };
  await db.transaction('rw', db.parties, db.outbox, async () => {
    await db.parties.add(customer);
    await enqueue(db, { command_id: newId(), kind: 'add-customer', data: entered, made_at: now, author_id: user_id });
  });
  return customer;
}
