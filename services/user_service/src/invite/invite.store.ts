import type { InviteId } from '@rmp/contracts';
import { type Invite, INVITES_OPEN_MAX } from '@rmp/contracts/user';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';
import { type KeptInvite, statusOf } from './domain/invite.ts';

export interface StoredInvite extends KeptInvite {
  readonly secret_hash: string;
  readonly request_hash: string;
}

export interface InviteStore {
  readonly byId: (inviteId: InviteId, tx?: Tx) => Promise<StoredInvite | undefined>;
  readonly bySecret: (secretHash: string, tx?: Tx) => Promise<StoredInvite | undefined>;
  readonly hasRoom: (tx: Tx) => Promise<boolean>;
  readonly page: (query: PageQuery) => Promise<Page<StoredInvite>>;
  /** A known id is a `DuplicateKey`. */
  readonly insert: (invite: StoredInvite, tx: Tx) => void;
  readonly change: (invite: KeptInvite, tx: Tx) => void;
}

export function inviteStore(db: TenantDb): InviteStore {
  const invites = db.collection<StoredInvite>('invites');
  const inside = (tx: Tx | undefined) => (tx ? { tx } : {});

  return {
    byId: (invite_id, tx) => invites.findOne({ invite_id }, inside(tx)),
    bySecret: (secret_hash, tx) => invites.findOne({ secret_hash }, inside(tx)),
    hasRoom: async (tx) => {
      const open = { status: 'open', expires_at: { $gt: tx.now } };
      const rows = await invites.find(open, { tx, limit: INVITES_OPEN_MAX, projection: { invite_id: 1 } });
      return rows.length < INVITES_OPEN_MAX;
    },
    page: (query) => readPage(invites, { query, key: 'invite_id' }),
    insert: (invite, tx) => tx.insert('invites', { ...invite }),
    change: ({ tenant_id: _bound, invite_id, ...fields }, tx) =>
      tx.update('invites', { invite_id }, { $set: { ...fields } }),
  };
}

/** The invite as others may see it at this moment: nothing made from its secret. */
export function shownInvite(stored: StoredInvite, now: string): Invite {
  const { secret_hash: _secret, request_hash: _request, ...invite } = stored;
  return { ...invite, status: statusOf(stored, now) };
}
