import type { User, UserPatch } from '@rmp/contracts/user';
import { ok, refuse, type Result } from '@rmp/gst';
import { mayManage } from './may-manage.ts';

export interface UserChangeCircumstances {
  /** Who asks, as they are now: the token may be ten minutes old. */
  readonly by: User;
  readonly target: User;
  readonly patch: UserPatch;
}

export type UserChangeRefusal =
  | { readonly code: 'common/forbidden' }
  | { readonly code: 'user/own-account' }
  | { readonly code: 'user/grant-not-for-role'; readonly role: User['role'] };

/** Fields that say what a user may do; the others are contact. */
type Standing = Pick<User, 'role' | 'status' | 'grants'>;

/**
 * The user as changed, or why not. Owners and whoever an owner trusted with grants are changed by owners only. Nobody
 * changes their own standing, so whoever takes an owner away remains as one: a shop never loses its last.
 */
export function decideUserChange(circumstances: UserChangeCircumstances): Result<User, UserChangeRefusal> {
  const { by, target, patch } = circumstances;
  if (!mayManage(by) || (needsOwner(target, patch) && by.role !== 'owner')) return refuse({ code: 'common/forbidden' });

  const standing = standingAfter(target, patch);
  if (by.user_id === target.user_id && hasChanged(target, standing)) return refuse({ code: 'user/own-account' });
  if (standing.grants.length > 0 && standing.role !== 'manager') {
    return refuse({ code: 'user/grant-not-for-role', role: standing.role });
  }

  const { name, mobile, email } = patch;
  return ok({ ...target, ...(name && { name }), ...(mobile && { mobile }), ...(email && { email }), ...standing });
}

const needsOwner = (target: User, patch: UserPatch): boolean =>
  target.role === 'owner' || target.grants.length > 0 || patch.role === 'owner' || patch.grants !== undefined;

/** Grants belong to managers and go with the role. */
function standingAfter(target: User, { role = target.role, status = target.status, grants }: UserPatch): Standing {
  return { role, status, grants: [...new Set(grants ?? (role === 'manager' ? target.grants : []))] };
}

const hasChanged = (before: Standing, after: Standing): boolean =>
  before.role !== after.role || before.status !== after.status || before.grants.join() !== after.grants.join();
