import type { DeviceId, UserId } from '@rmp/contracts';
import type { TenantDb, Tx } from '@rmp/service-kit';
import type { SessionStatus } from './domain/decide-refresh.ts';

/** A signing-in: the family of refresh tokens that follow from one another. */
export interface Session {
  readonly session_id: string;
  readonly user_id: UserId;
  readonly device_id?: DeviceId;
  readonly status: SessionStatus;
  /** The user's `session_epoch` at sign-in: a session of an older epoch is over. */
  readonly epoch: number;
  readonly started_at: string;
  readonly expires_at: string;
}

export interface RefreshTokenRow {
  readonly token_hash: string;
  readonly session_id: string;
  readonly expires_at: string;
  readonly rotated_at?: string;
}

export interface SessionStore {
  readonly token: (tokenHash: string, tx?: Tx) => Promise<RefreshTokenRow | undefined>;
  readonly session: (sessionId: string, tx?: Tx) => Promise<Session | undefined>;
  readonly start: (session: Session, tokenHash: string, tx: Tx) => void;
  /** Marks the token as used and keeps its successor, good as long again. */
  readonly rotate: (token: RefreshTokenRow, successor: RefreshTokenRow, tx: Tx) => void;
  readonly change: (sessionId: string, fields: Partial<Session>, tx: Tx) => void;
}

export function sessionStore(db: TenantDb): SessionStore {
  const sessions = db.collection<Session>('sessions');
  const tokens = db.collection<RefreshTokenRow>('refresh_tokens');
  const inside = (tx: Tx | undefined) => (tx ? { tx } : {});

  return {
    token: (token_hash, tx) => tokens.findOne({ token_hash }, inside(tx)),
    session: (session_id, tx) => sessions.findOne({ session_id }, inside(tx)),
    start: (session, token_hash, tx) => {
      const { session_id, expires_at } = session;
      tx.insert('sessions', { ...session });
      tx.insert('refresh_tokens', { token_hash, session_id, expires_at });
    },
    rotate: ({ token_hash, session_id }, successor, tx) => {
      tx.update('refresh_tokens', { token_hash }, { $set: { rotated_at: tx.now } });
      tx.insert('refresh_tokens', { ...successor });
      tx.update('sessions', { session_id }, { $set: { expires_at: successor.expires_at } });
    },
    change: (session_id, fields, tx) => tx.update('sessions', { session_id }, { $set: { ...fields } }),
  };
}
