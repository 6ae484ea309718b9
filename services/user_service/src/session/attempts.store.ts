import { TenantId } from '@rmp/contracts';
import type { TenantDb, Tx } from '@rmp/service-kit';
import { createHash } from 'node:crypto';
import { NO_SUCH_SHOP } from '../user/domain/decide-registration.ts';
import type { Attempts } from './domain/back-off.ts';

export interface AttemptsStore {
  readonly find: (account: string, tx?: Tx) => Promise<Attempts | undefined>;
  readonly keep: (account: string, attempts: Attempts, tx: Tx) => void;
  readonly forget: (account: string, tx: Tx) => void;
}

export function attemptsStore(db: TenantDb): AttemptsStore {
  const attempts = db.collection<Attempts>('login_attempts');

  return {
    find: (account, tx) => attempts.findOne({ account }, tx ? { tx } : {}),
    keep: (account, { failures, last_failure_at }, tx) =>
      tx.update('login_attempts', { account }, { $set: { failures, last_failure_at } }, { upsert: true }),
    forget: (account, tx) => tx.remove('login_attempts', { account }),
  };
}

/** Where the wrong passwords of an account are counted. */
export interface AttemptsPlace {
  readonly tenant_id: TenantId;
  readonly account: string;
}

const SHARED_PLACES = 4096;

/**
 * Accounts that exist are counted each for itself. Names nobody has share 4,096 places under a tenant that cannot be
 * registered: guessing names neither fills the disk nor shows, by never being made to wait, which names exist.
 */
export function attemptsPlaceOf(tenantId: TenantId, username: string, exists: boolean): AttemptsPlace {
  if (exists) return { tenant_id: tenantId, account: username };
  const place = createHash('sha256').update(`${tenantId}/${username}`).digest().readUInt16BE() % SHARED_PLACES;

  return { tenant_id: TenantId.parse(NO_SUCH_SHOP), account: `place-${place}` };
}
