import { type Recorded, UserId } from '@rmp/contracts';
import type { Seller } from '@rmp/contracts/tenant';
import type { Registered, Registration } from '@rmp/contracts/user';
import { DuplicateKey, hashOf, orProblem, Problem, type Tx } from '@rmp/service-kit';
import assert from 'node:assert/strict';
import type { UserDeps } from '../deps.ts';
import { tryPassword } from '../password/try-password.ts';
import { decideRegistration } from './domain/decide-registration.ts';
import { shownShop, type StoredShop } from './shop.store.ts';
import { tenantRegistered } from './user.events.ts';
import { shownUser, type StoredUser } from './user.store.ts';

/**
 * Registers a shop with its first user, the owner: both rows and the event with the whole profile in one transaction.
 * The tenant id is the call's own id. A repeat with the same content and the right password answers the shop as it is
 * now; anything else about a taken id is `user/tenant-taken`.
 */
export async function registerShop(deps: UserDeps, wanted: Registration): Promise<Recorded<Registered>> {
  const { tenant_id } = wanted;
  const seller = orProblem(decideRegistration(wanted));
  const taken = await deps.shopsOf(tenant_id).find();
  if (taken) return asReplay(deps, taken, wanted);

  const user_id = UserId.parse(deps.newId());
  const password_hash = await deps.passwords.hash(wanted.password);
  try {
    const document = await deps.transaction(tenant_id, { caller: { user_id, username: wanted.username } }, async (tx) =>
      keep(deps, newShop(wanted, seller, user_id, tx), newOwner(wanted, user_id, password_hash, tx), tx),
    );
    return { document, replayed: false };
  } catch (error) {
    const stored = error instanceof DuplicateKey ? await deps.shopsOf(tenant_id).find() : undefined;
    if (stored) return asReplay(deps, stored, wanted);
    throw error;
  }
}

function keep(deps: UserDeps, shop: StoredShop, owner: StoredUser, tx: Tx): Registered {
  const registered: Registered = { user: shownUser(owner), tenant: shownShop(shop) };
  deps.shopsOf(shop.tenant_id).insert(shop, tx);
  deps.usersOf(shop.tenant_id).insert(owner, tx);
  tx.append(tenantRegistered(registered.tenant, registered.user));
  tx.audit({ action: 'tenant.registered', subject: shop.tenant_id, after: registered });

  return registered;
}

function newShop(wanted: Registration, seller: Seller, owner_id: UserId, tx: Tx): StoredShop {
  const { tenant_id, business_name, address, mobile, email } = wanted;

  return {
    tenant_id,
    business_name,
    ...seller,
    ...(address !== undefined && { address }),
    mobile,
    email,
    registered_at: tx.now,
    owner_id,
    request_hash: requestHash(wanted),
  };
}

function newOwner(wanted: Registration, user_id: UserId, password_hash: string, { now, seq }: Tx): StoredUser {
  const { tenant_id, username, mobile, email } = wanted;
  const standing = { role: 'owner', grants: [], status: 'active' } as const;

  return {
    tenant_id,
    user_id,
    username,
    mobile,
    email,
    ...standing,
    password_hash,
    session_epoch: 0,
    created_at: now,
    updated_at: now,
    seq,
  };
}

/** What was asked, without the password: that is compared with its hash. */
const requestHash = ({ password: _password, ...content }: Registration): string => hashOf(content);

/** The password is tried under the owner's back-off: registering again is no way around it. */
async function asReplay(deps: UserDeps, shop: StoredShop, wanted: Registration): Promise<Recorded<Registered>> {
  const { tenant_id, owner_id } = shop;
  if (shop.request_hash !== requestHash(wanted)) throw new Problem('user/tenant-taken', { tenant_id });
  const owner = await deps.usersOf(tenant_id).byId(owner_id);
  assert(owner, 'a shop is kept together with its owner');

  const { username, password } = wanted;
  const trial = await tryPassword(deps, { tenant_id, username, user: owner, password }, (_tx, user) =>
    Promise.resolve(user),
  );
  if (!trial.isRight) throw new Problem('user/tenant-taken', { tenant_id });

  return { document: { user: shownUser(trial.value), tenant: shownShop(shop) }, replayed: true };
}
