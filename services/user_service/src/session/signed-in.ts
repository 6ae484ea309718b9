import type { DeviceId } from '@rmp/contracts';
import type { SignedIn } from '@rmp/contracts/user';
import { ACCESS_TOKEN_SECONDS } from '@rmp/service-kit';
import type { UserDeps } from '../deps.ts';
import { shownUser, type StoredUser } from '../user/user.store.ts';

interface Holder {
  readonly user: StoredUser;
  readonly device_id?: DeviceId | undefined;
  readonly refreshToken: string;
}

/** What signing in and refreshing answer: an access token of ten minutes for what the user may do now. */
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
    expires_in: ACCESS_TOKEN_SECONDS,
    refresh_token: refreshToken,
    user: shownUser(user),
  };
}
