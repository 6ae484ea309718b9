import type { CustomerId } from '@rmp/contracts';
import { addCustomer, changeCustomer } from '#features/khata/index.ts';
import type { LocalDb } from '#local/index.ts';
import { newId } from '#platform/ids.ts';
import { buyerOf } from './model/buyer-of.ts';
import type { DraftCustomer } from './model/draft.ts';
import { enteredCustomer } from './model/entered-customer.ts';
import type { Issuer } from './record-sale.ts';

interface Entered {
  readonly customer: DraftCustomer & { readonly name: string };
  /** Somebody has this number already, so it is him. */
  readonly isKnown: boolean;
}

/** Enters who was typed in the khata of this device. Loaded when somebody is entered: the counter needs none of it. */
export async function enterCustomer(db: LocalDb, issuer: Issuer, typed: string): Promise<Entered> {
  const { name, mobile } = enteredCustomer(typed);
  const known = mobile === undefined ? undefined : await db.parties.where('mobile').equals(mobile).first();
  if (known) return { customer: { ...buyerOf(known), name: known.name }, isKnown: true };

  // the cast: `newId` mints a UUIDv7, which is what a customer id is
  const entered = { customer_id: newId() as CustomerId, name, ...(mobile && { mobile }) };
  await addCustomer(db, authorOf(issuer), entered);
  return { customer: entered, isKnown: false };
}

/** Keeps what the paper is told of the buyer, where he is a customer of the khata. */
export async function keepBuyer(db: LocalDb, issuer: Issuer, buyer: DraftCustomer): Promise<void> {
  const party = buyer.customer_id && (await db.parties.get(buyer.customer_id));
  if (!party) return;
  const { name = party.name, gstin = null, state_code = null, address = null } = buyer;
  await changeCustomer(db, authorOf(issuer), party, { name, gstin, state_code, address });
}

const authorOf = ({ tenant, user_id }: Issuer) => ({ tenant_id: tenant.tenant_id, user_id });
