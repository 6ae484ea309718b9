import type { Invite } from '@rmp/contracts/user';

/** An invite as kept: that it expired is seen by the clock, not written. */
export interface KeptInvite extends Omit<Invite, 'status'> {
  readonly status: 'open' | 'accepted' | 'revoked';
}

export interface OpenInvite extends KeptInvite {
  readonly status: 'open';
}

export const statusOf = ({ status, expires_at }: KeptInvite, now: string): Invite['status'] =>
  status === 'open' && expires_at <= now ? 'expired' : status;
