import { defineCollections } from '@rmp/service-kit';

export const collections = defineCollections({
  /** One document per tenant. Its key is the inbox of the registration. */
  profiles: {
    key: [],
    required: {
      business_name: 'string',
      seller_kinds: 'array',
      state_code: 'string',
      status: 'string',
      created_at: 'string',
      updated_at: 'string',
      seq: 'integer',
    },
  },
  /** Pictures of papers, by their content; they are never changed or dropped, since old papers name them. */
  images: {
    key: 'image_id',
    required: {
      image_id: 'string',
      media_type: 'string',
      width_px: 'integer',
      height_px: 'integer',
      content_base64: 'string',
      kept_at: 'string',
    },
  },
  devices: {
    key: 'device_id',
    indexes: [
      { keys: { tenant_id: 1, prefix: 1 }, unique: true },
      { keys: { tenant_id: 1, prefix_no: 1 }, unique: true },
      { keys: { tenant_id: 1, seq: 1, device_id: 1 } },
    ],
    required: {
      device_id: 'string',
      name: 'string',
      prefix: 'string',
      prefix_no: 'integer',
      status: 'string',
      request_hash: 'string',
      registered_by: 'string',
      registered_at: 'string',
      seq: 'integer',
    },
    optional: {
      revoked_at: 'string',
      key_hash: 'string',
      key_given_at: 'string',
      people: 'array',
      last_sync_at: 'string',
      pending: 'integer',
    },
  },
});
