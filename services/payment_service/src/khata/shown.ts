import type { TenantId } from '@rmp/contracts';
import type { Customer, Payment } from '@rmp/contracts/payment';
import type { KeptCustomer, KeptPayment } from './domain/book.ts';

interface Place {
  readonly tenant_id: TenantId;
  readonly seq: number;
}

/** The customer as callers and events see him. */
export function shownCustomer(customer: KeptCustomer & Place & { readonly owes?: true }): Customer {
  const {
    name_key: _key,
    entry_count: _count,
    unused_paise: _unused,
    request_hash: _hash,
    owes: _owes,
    stamps: _stamps,
    ...shown
  } = customer;

  return shown;
}

/** The payment as callers and events see it. */
export function shownPayment(payment: KeptPayment & Place & { readonly has_unused?: true }): Payment {
  const { request_hash: _hash, clash: _clash, has_unused: _unused, ...shown } = payment;

  return shown;
}
