import type { Retention } from '@rmp/service-kit';
import { FORGOTTEN_MS } from './session/domain/back-off.ts';

const DAY_MS = 86_400_000;

/** Sessions and tokens outlive their end by a day, so that a late refresh is still told what happened. */
export const retention: readonly Retention[] = [
  { collection: 'sessions', field: 'expires_at', keepMs: DAY_MS },
  { collection: 'refresh_tokens', field: 'expires_at', keepMs: DAY_MS },
  { collection: 'login_attempts', field: 'last_failure_at', keepMs: FORGOTTEN_MS },
];
