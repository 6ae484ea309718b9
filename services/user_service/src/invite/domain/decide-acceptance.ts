import { UserId } from '@rmp/contracts';
import type { Invite, InviteAcceptance, User } from '@rmp/contracts/user';
import { ok, refuse, type Result } from '@rmp/gst';
import { mayInvite } from './decide-invite.ts';
import { type KeptInvite, statusOf } from './invite.ts';

export interface AcceptanceCircumstances {
  readonly invite: KeptInvite;
  /** Who invited, as they are now. */
  readonly inviter: User | undefined;
  readonly user_id: string;
  readonly now: string;
  readonly seq: number;
}

export interface AcceptanceRefusal {
  readonly code: 'user/invite-over';
  /** `inviter-left`: whoever invited could not do so any more. */
  readonly reason: Invite['status'] | 'inviter-left';
}

/** The user an invite makes, or why it makes none. An invite is worth as much as its inviter's word is now. */
export function decideAcceptance(
  { username, name, mobile, email }: Omit<InviteAcceptance, 'secret' | 'password'>,
  { invite, inviter, user_id, now, seq }: AcceptanceCircumstances,
): Result<User, AcceptanceRefusal> {
  const status = statusOf(invite, now);
  if (status !== 'open') return refuse({ code: 'user/invite-over', reason: status });
  if (!inviter || !mayInvite(inviter, invite.role)) return refuse({ code: 'user/invite-over', reason: 'inviter-left' });

  return ok({
    tenant_id: invite.tenant_id,
    user_id: UserId.parse(user_id),
    username,
    ...given('name', name ?? invite.name),
    ...given('mobile', mobile ?? invite.mobile),
    ...given('email', email ?? invite.email),
    role: invite.role,
    grants: [],
    status: 'active',
    created_at: now,
    updated_at: now,
    seq,
  });
}

const given = <Field extends string>(field: Field, value: string | undefined): { [Name in Field]?: string } =>
  value === undefined ? {} : ({ [field]: value } as { [Name in Field]?: string });
