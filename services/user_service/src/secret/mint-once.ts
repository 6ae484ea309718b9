import type { Recorded } from '@rmp/contracts';
import { type Caller, DuplicateKey, type RequestFacts, type Tx } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { newSecret, secretHash } from './bearer-secret.ts';

/** Something that opens to whoever holds its secret. */
interface Minting<Answer> {
  readonly prefix: 'ak' | 'iv';
  readonly collection: 'api_keys' | 'invites';
  /** Keeps it with the hash of its secret. Throws `DuplicateKey` when its id is known. */
  readonly keep: (secret_hash: string, tx: Tx) => Promise<Answer>;
  /** The answer for one that is kept already. */
  readonly replay: () => Promise<Answer>;
}

/**
 * Mints a secret for something new. The secret is joined to this answer after the transaction, so that nothing that is
 * kept, not even the answer under an Idempotency-Key, has it: a repeated call is answered without it.
 */
export async function mintOnce<Answer extends object>(
  deps: UserDeps,
  caller: Caller,
  facts: RequestFacts,
  { prefix, collection, keep, replay }: Minting<Answer>,
): Promise<Recorded<Answer & { readonly secret?: string }>> {
  const secret = newSecret(prefix, caller.tenant_id);
  const secret_hash = secretHash(secret);
  try {
    const kept = await deps.transaction(caller.tenant_id, { caller, facts }, (tx) => keep(secret_hash, tx));
    return { document: { ...kept, secret }, replayed: false };
  } catch (error) {
    if (!(error instanceof DuplicateKey && error.collection === collection)) throw error;
    return { document: await replay(), replayed: true };
  }
}
