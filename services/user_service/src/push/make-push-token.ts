import type { TenantId, UserId } from '@rmp/contracts';
import type { ProgramToken, PushTokenWanted } from '@rmp/contracts/user';
import type { AuthorClaims } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';

/**
 * A token with which a device brings what was made on it. It speaks for those who once signed in on the device, with
 * what their roles allow: an account that was switched off since may have made a bill before.
 */
export async function makePushToken(
  deps: UserDeps,
  { device_id, device_key, author_ids }: PushTokenWanted,
): Promise<ProgramToken> {
  const { tenant_id, status, people, registered_by } = await deps.askDevice({ device_id, device_key });
  const wanted = author_ids.filter((author) => people.includes(author));
  const found = await Promise.all(wanted.map((userId) => authorWith(deps, tenant_id, userId)));

  const access_token = deps.signAccessToken({
    user_id: registered_by,
    username: `device:${device_id}`,
    role: MAY_WRITE_NOTHING,
    tenant_id,
    device_id,
    queue: status === 'revoked' ? 'held' : 'open',
    authors: found.filter((author) => author !== undefined),
  });
  return { access_token, token_type: 'Bearer', expires_in: deps.accessTokenSeconds };
}

/** The device itself is nobody: what names no author is kept, and flagged. */
const MAY_WRITE_NOTHING = 'accountant';

async function authorWith(deps: UserDeps, tenantId: TenantId, userId: UserId): Promise<AuthorClaims | undefined> {
  const user = await deps.usersOf(tenantId).byId(userId);
  if (!user) return undefined;
  const { user_id, username, role, grants } = user;
  return { user_id, username, role, ...(grants.length > 0 && { grants }) };
}
