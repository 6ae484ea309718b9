import type { CustomerPatch } from '@rmp/contracts/payment';
import { type KeptCustomer, nameKey } from '../../khata/domain/book.ts';

/** The customer with what the patch names; null takes a field away. */
export function patchCustomer(customer: KeptCustomer, patch: CustomerPatch, now: string): KeptCustomer {
  const cleared = new Set(Object.entries(patch).flatMap(([field, value]) => (value === null ? [field] : [])));
  const set = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null && value !== undefined));
  const kept = Object.fromEntries(Object.entries(customer).filter(([field]) => !cleared.has(field)));
  const name = patch.name ?? customer.name;

  return { ...asCustomer(kept), ...set, name, name_key: nameKey(name), updated_at: now };
}

/** The cast: the patch's schema lets null only on fields a customer may be without. */
const asCustomer = (kept: object): KeptCustomer => kept as KeptCustomer;
