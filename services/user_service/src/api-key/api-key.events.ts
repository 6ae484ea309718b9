import type { NewEvent } from '@rmp/contracts';
import type { ApiKey } from '@rmp/contracts/user';

export const apiKeyChanged = (apiKey: ApiKey): NewEvent => ({
  type: 'user.api-key-changed.v1',
  subject: apiKey.api_key_id,
  data: { api_key: apiKey },
});
