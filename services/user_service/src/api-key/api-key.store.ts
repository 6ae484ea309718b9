import type { ApiKeyId } from '@rmp/contracts';
import { type ApiKey, API_KEYS_ACTIVE_MAX } from '@rmp/contracts/user';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx } from '@rmp/service-kit';
import { type KeptApiKey, statusOf } from './domain/api-key.ts';

export interface StoredApiKey extends KeptApiKey {
  readonly secret_hash: string;
  readonly request_hash: string;
}

export interface ApiKeyStore {
  readonly byId: (apiKeyId: ApiKeyId, tx?: Tx) => Promise<StoredApiKey | undefined>;
  readonly bySecret: (secretHash: string, tx?: Tx) => Promise<StoredApiKey | undefined>;
  readonly hasRoom: (tx: Tx) => Promise<boolean>;
  readonly page: (query: PageQuery) => Promise<Page<StoredApiKey>>;
  /** A known id is a `DuplicateKey`. */
  readonly insert: (apiKey: StoredApiKey, tx: Tx) => void;
  readonly change: (apiKey: KeptApiKey, tx: Tx) => void;
}

/** Revoked and expired keys are few: so many rows are looked at for those that still count. */
const KEYS_READ_MAX = 1000;

export function apiKeyStore(db: TenantDb): ApiKeyStore {
  const keys = db.collection<StoredApiKey>('api_keys');
  const inside = (tx: Tx | undefined) => (tx ? { tx } : {});

  return {
    byId: (api_key_id, tx) => keys.findOne({ api_key_id }, inside(tx)),
    bySecret: (secret_hash, tx) => keys.findOne({ secret_hash }, inside(tx)),
    hasRoom: async (tx) => {
      const rows = await keys.find({ status: 'active' }, { tx, limit: KEYS_READ_MAX });
      return rows.filter((key) => statusOf(key, tx.now) === 'active').length < API_KEYS_ACTIVE_MAX;
    },
    page: (query) => readPage(keys, { query, key: 'api_key_id' }),
    insert: (apiKey, tx) => tx.insert('api_keys', { ...apiKey }),
    change: ({ tenant_id: _bound, api_key_id, ...fields }, tx) =>
      tx.update('api_keys', { api_key_id }, { $set: { ...fields } }),
  };
}

/** The key as others may see it at this moment: nothing made from its secret. */
export function shownApiKey(stored: StoredApiKey, now: string): ApiKey {
  const { secret_hash: _secret, request_hash: _request, ...apiKey } = stored;
  return { ...apiKey, status: statusOf(stored, now) };
}
