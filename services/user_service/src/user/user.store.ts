import type { UserId } from '@rmp/contracts';
import type { User } from '@rmp/contracts/user';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';

/** A user as stored. `session_epoch` rises when all sessions of the user end at once. */
export interface StoredUser extends User {
  readonly password_hash: string;
  readonly session_epoch: number;
}

export interface UserStore {
  readonly byName: (username: string, tx?: Tx) => Promise<StoredUser | undefined>;
  readonly byId: (userId: UserId, tx?: Tx) => Promise<StoredUser | undefined>;
  readonly page: (query: PageQuery) => Promise<Page<StoredUser>>;
  readonly insert: (user: StoredUser, tx: Tx) => void;
  readonly change: (userId: UserId, fields: Partial<StoredUser>, tx: Tx) => void;
}

export function userStore(db: TenantDb): UserStore {
  const users = db.collection<StoredUser>('users');

  return {
    byName: (username, tx) => users.findOne({ username }, inside(tx)),
    byId: (user_id, tx) => users.findOne({ user_id }, inside(tx)),
    page: (query) => readPage(users, { query, key: 'user_id' }),
    insert: (user, tx) => tx.insert('users', { ...user }),
    change: (user_id, fields, tx) => tx.update('users', { user_id }, { $set: { ...fields } }),
  };
}

/** The user as others may see it: nothing made from the password, nothing about sessions. */
export function shownUser({ password_hash: _hash, session_epoch: _epoch, ...user }: StoredUser): User {
  return user;
}

const inside = (tx: Tx | undefined) => (tx ? { tx } : {});
