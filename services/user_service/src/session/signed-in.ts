import type { DeviceId } from '@rmp/contracts';
import type { SignedIn } from '@rmp/contracts/user';
import type { UserDeps } from '../deps.ts';
import { shownUser, type StoredUser } from '../user/user.store.ts';

interface Holder {
  readonly user: StoredUser;
  readonly device_id?: DeviceId | undefined;
  readonly refreshToken: string;
}

/** What signing in and refreshing answer: a short-lived access token for what the user may do now. */
export function signedIn(deps: UserDeps, { user, device_id, refreshToken }: Holder): SignedIn {
  const { tenant_id, user_id, username, role, grants } = user;
  const access_token = deps.signAccessToken({
    tenant_id,
    user_id,
    username,
    role,
    ...(grants.length > 0 && { grants }),
    ...(device_id !== undefined && { device_id }),
  });

  return {
    access_token,
    token_type: 'Bearer',
    expires_in: deps.accessTokenSeconds,
    refresh_token: refreshToken,
    user: shownUser(user),
  };
}
