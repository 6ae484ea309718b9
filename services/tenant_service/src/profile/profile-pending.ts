import { Problem } from '@rmp/service-kit';

const RETRY_S = 2;

/** Every tenant with a token has registered, so its profile is on its way. */
export const profilePending = (): Problem => new Problem('tenant/profile-pending', { retry_after_s: RETRY_S });
