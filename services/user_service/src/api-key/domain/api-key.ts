import type { ApiKey } from '@rmp/contracts/user';

/** A key as kept: that it expired is seen by the clock, not written. */
export interface KeptApiKey extends Omit<ApiKey, 'status'> {
  readonly status: 'active' | 'revoked';
}

export const statusOf = ({ status, expires_at }: KeptApiKey, now: string): ApiKey['status'] =>
  status === 'active' && expires_at !== undefined && expires_at <= now ? 'expired' : status;

const USE_SHOWN_TO_MS = 3_600_000;

/** Whether this use is worth writing down: the last one written is an hour old. */
export const isUseWorthKeeping = ({ last_used_at }: KeptApiKey, now: string): boolean =>
  last_used_at === undefined || Date.parse(now) - Date.parse(last_used_at) >= USE_SHOWN_TO_MS;
