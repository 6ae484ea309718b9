import type { Tenant } from '@rmp/contracts/tenant';
import type { TenantDb, Tx } from '@rmp/service-kit';
import { CLEARABLE } from './domain/decide-profile-change.ts';

export interface ProfileStore {
  readonly find: (tx?: Tx) => Promise<Tenant | undefined>;
  /** A second profile of a tenant is a `DuplicateKey`. */
  readonly insert: (profile: Tenant, tx: Tx) => void;
  readonly replace: (profile: Tenant, tx: Tx) => void;
}

export function profileStore(db: TenantDb): ProfileStore {
  const profiles = db.collection<Tenant>('profiles');

  return {
    find: (tx) => profiles.findOne({}, tx ? { tx } : {}),
    insert: (profile, tx) => tx.insert('profiles', { ...profile }),
    replace: (profile, tx) => {
      const cleared = LOSABLE.filter((field) => profile[field] === undefined);
      tx.update(
        'profiles',
        {},
        {
          $set: { ...profile },
          ...(cleared.length > 0 && { $unset: Object.fromEntries(cleared.map((field) => [field, ''])) }),
        },
      );
    },
  };
}

/** A GSTIN goes with the kind it was typed for. */
const LOSABLE = [...CLEARABLE, 'gstin'] as const;
