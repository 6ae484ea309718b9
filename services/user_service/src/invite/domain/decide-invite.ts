import type { InviteId, TenantId } from '@rmp/contracts';
import { INVITE_HOURS_DEFAULT, type NewInvite, type User } from '@rmp/contracts/user';
import { ok, refuse, type Result } from '@rmp/gst';
import { mayManage } from '../../user/domain/may-manage.ts';
import type { OpenInvite } from './invite.ts';

const HOUR_MS = 3_600_000;

export interface InviteCircumstances {
  readonly tenant_id: TenantId;
  readonly invite_id: InviteId;
  /** Who asks, as they are now. */
  readonly by: User;
  readonly now: string;
  readonly seq: number;
}

/** An invite, or why not: it gives nobody a standing the inviter could not give by hand. */
export function decideInvite(
  { role, name, mobile, email, expires_in_hours = INVITE_HOURS_DEFAULT }: NewInvite,
  { by, now, ...place }: InviteCircumstances,
): Result<OpenInvite, { readonly code: 'common/forbidden' }> {
  if (!mayInvite(by, role)) return refuse({ code: 'common/forbidden' });

  return ok({
    ...place,
    role,
    ...(name !== undefined && { name }),
    ...(mobile !== undefined && { mobile }),
    ...(email !== undefined && { email }),
    status: 'open',
    invited_by: by.user_id,
    created_at: now,
    updated_at: now,
    expires_at: new Date(Date.parse(now) + expires_in_hours * HOUR_MS).toISOString(),
  });
}

export const mayInvite = (by: User, role: User['role']): boolean =>
  mayManage(by) && (role !== 'owner' || by.role === 'owner');
