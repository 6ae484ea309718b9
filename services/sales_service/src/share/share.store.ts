import type { NoteId, SaleId, UserId } from '@rmp/contracts';
import { type TenantDb, type Tx } from '@rmp/service-kit';

/** A link to one bill, or to one note on it. The secret itself is in the link alone. */
export interface Share {
  /** SHA-256 of the secret. */
  readonly secret_hash: string;
  readonly sale_id: SaleId;
  readonly note_id?: NoteId;
  readonly created_at: string;
  readonly created_by: UserId;
  readonly expires_at: string;
}

/** One shop's links to bills. */
export interface ShareStore {
  find(secretHash: string): Promise<Share | undefined>;
  insert(tx: Tx, share: Share): void;
}

export function shareStore(db: TenantDb): ShareStore {
  const shares = db.collection<Share>('shares');

  return {
    find: (secretHash) => shares.findOne({ secret_hash: secretHash }),
    insert: (tx, share) => tx.insert('shares', share),
  };
}
