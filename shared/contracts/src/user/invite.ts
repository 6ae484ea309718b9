import * as z from 'zod';
import { Email, Instant, InviteId, Mobile, Name, TenantId, UserId, Username } from '../primitives/index.ts';
import { bearerSecret } from '../primitives/bearer-secret.ts';
import { NewPassword, Role } from './shapes.ts';

export const INVITE_HOURS_MAX = 30 * 24;
export const INVITE_HOURS_DEFAULT = 72;
/** Invites of one shop that may be open at the same time. */
export const INVITES_OPEN_MAX = 50;

export const InviteSecret = bearerSecret('iv', 'the secret of an invite');

/** The body of `POST /invites`. */
export const NewInvite = z
  .strictObject({
    invite_id: InviteId.optional(),
    role: Role,
    name: Name.optional(),
    mobile: Mobile.optional(),
    email: Email.optional(),
    expires_in_hours: z.int().min(1).max(INVITE_HOURS_MAX).optional(),
  })
  .meta({ id: 'NewInvite' });
export type NewInvite = z.output<typeof NewInvite>;

export const InviteStatus = z.enum(['open', 'accepted', 'revoked', 'expired']);

/** An invite as shown: never with its secret. */
export const Invite = z
  .object({
    tenant_id: TenantId,
    invite_id: InviteId,
    role: Role,
    name: Name.optional(),
    mobile: Mobile.optional(),
    email: Email.optional(),
    status: InviteStatus,
    invited_by: UserId,
    /** Who the invited person became. */
    user_id: UserId.optional(),
    created_at: Instant,
    updated_at: Instant,
    expires_at: Instant,
    seq: z.int().min(1),
  })
  .meta({ id: 'Invite' });
export type Invite = z.output<typeof Invite>;

/** The secret is shown in this one answer; a repeated call answers the invite without it. */
export const Invited = z.object({ invite: Invite, secret: InviteSecret.optional() }).meta({ id: 'Invited' });
export type Invited = z.output<typeof Invited>;

/** The body of `POST /invites/accept`. Contact that is left out is taken from the invite. */
export const InviteAcceptance = z
  .strictObject({
    secret: InviteSecret,
    username: Username,
    password: NewPassword,
    name: Name.optional(),
    mobile: Mobile.optional(),
    email: Email.optional(),
  })
  .meta({ id: 'InviteAcceptance' });
export type InviteAcceptance = z.output<typeof InviteAcceptance>;
