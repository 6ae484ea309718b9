import type { TenantId } from '@rmp/contracts';
import type { KeySet } from '@rmp/contracts/user';
import type { AccessClaims, KitDeps } from '@rmp/service-kit';
import type { ApiKeyStore } from './api-key/api-key.store.ts';
import type { InviteStore } from './invite/invite.store.ts';
import type { Passwords } from './password/passwords.ts';
import type { AskDevice } from './push/ask-device.ts';
import type { AttemptsStore } from './session/attempts.store.ts';
import type { SuccessorOf } from './session/refresh-token.ts';
import type { RevokedDeviceStore } from './session/revoked-device.store.ts';
import type { SessionStore } from './session/session.store.ts';
import type { ShopStore } from './user/shop.store.ts';
import type { UserStore } from './user/user.store.ts';

/** What a use case of this service may ask for. Stores are always of one tenant. */
export interface UserDeps extends KitDeps {
  readonly usersOf: (tenantId: TenantId) => UserStore;
  readonly shopsOf: (tenantId: TenantId) => ShopStore;
  readonly sessionsOf: (tenantId: TenantId) => SessionStore;
  readonly attemptsOf: (tenantId: TenantId) => AttemptsStore;
  readonly revokedDevicesOf: (tenantId: TenantId) => RevokedDeviceStore;
  readonly invitesOf: (tenantId: TenantId) => InviteStore;
  readonly apiKeysOf: (tenantId: TenantId) => ApiKeyStore;
  readonly passwords: Passwords;
  readonly askDevice: AskDevice;
  readonly signAccessToken: (claims: AccessClaims) => string;
  /** How long such a token is good. */
  readonly accessTokenSeconds: number;
  readonly successorOf: SuccessorOf;
  readonly keySet: KeySet;
}
