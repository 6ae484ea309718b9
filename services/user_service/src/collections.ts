import { defineCollections } from '@rmp/service-kit';

export const collections = defineCollections({
  /** One document per tenant: the shop as it was registered. */
  shops: {
    key: [],
    required: { business_name: 'string', registered_at: 'string', owner_id: 'string', request_hash: 'string' },
  },
  users: {
    key: 'user_id',
    indexes: [{ keys: { tenant_id: 1, username: 1 }, unique: true }, { keys: { tenant_id: 1, seq: 1, user_id: 1 } }],
    required: {
      user_id: 'string',
      username: 'string',
      role: 'string',
      grants: 'array',
      status: 'string',
      password_hash: 'string',
      session_epoch: 'integer',
      seq: 'integer',
    },
  },
  /** A signing-in and all refresh tokens that followed from it. */
  sessions: {
    key: 'session_id',
    indexes: [{ keys: { expires_at: 1 } }],
    required: { session_id: 'string', user_id: 'string', status: 'string', epoch: 'integer', expires_at: 'string' },
    optional: { device_id: 'string' },
  },
  refresh_tokens: {
    key: 'token_hash',
    indexes: [{ keys: { expires_at: 1 } }],
    required: { token_hash: 'string', session_id: 'string', expires_at: 'string' },
    optional: { rotated_at: 'string' },
  },
  login_attempts: {
    key: 'account',
    indexes: [{ keys: { last_failure_at: 1 } }],
    required: { account: 'string', failures: 'integer', last_failure_at: 'string' },
  },
  invites: {
    key: 'invite_id',
    indexes: [
      { keys: { tenant_id: 1, secret_hash: 1 }, unique: true },
      { keys: { tenant_id: 1, status: 1, expires_at: 1 } },
      { keys: { tenant_id: 1, seq: 1, invite_id: 1 } },
    ],
    required: {
      invite_id: 'string',
      secret_hash: 'string',
      request_hash: 'string',
      role: 'string',
      status: 'string',
      expires_at: 'string',
      seq: 'integer',
    },
  },
  api_keys: {
    key: 'api_key_id',
    indexes: [
      { keys: { tenant_id: 1, secret_hash: 1 }, unique: true },
      { keys: { tenant_id: 1, status: 1 } },
      { keys: { tenant_id: 1, seq: 1, api_key_id: 1 } },
    ],
    required: {
      api_key_id: 'string',
      secret_hash: 'string',
      request_hash: 'string',
      role: 'string',
      status: 'string',
      seq: 'integer',
    },
    optional: { expires_at: 'string', last_used_at: 'string' },
  },
  /** What tenant_service said: sessions of these devices are over. */
  revoked_devices: { key: 'device_id', required: { device_id: 'string', revoked_at: 'string' } },
});
