import { userEvents } from '@rmp/contracts/user';
import {
  accessTokenSigner,
  accessTokenVerifier,
  openService,
  publicJwkOf,
  type RunningService,
  type SharedParts,
  staticKeys,
  tokenNames,
} from '@rmp/service-kit';
import { KeySet } from '@rmp/contracts/user';
import { about } from './about.ts';
import { apiKeyHandlers } from './api-key/api-key.routes.ts';
import { apiKeyStore } from './api-key/api-key.store.ts';
import { collections } from './collections.ts';
import type { UserConfig } from './config.ts';
import { onDeviceRevoked } from './consumers/on-device-revoked.ts';
import type { UserDeps } from './deps.ts';
import { inviteHandlers } from './invite/invite.routes.ts';
import { inviteStore } from './invite/invite.store.ts';
import { passwordsOf } from './password/passwords.ts';
import { askDeviceAt } from './push/ask-device.ts';
import { pushHandlers } from './push/push.routes.ts';
import { retention } from './retention.ts';
import { attemptsStore } from './session/attempts.store.ts';
import { refreshSuccessors } from './session/refresh-token.ts';
import { revokedDeviceStore } from './session/revoked-device.store.ts';
import { sessionHandlers } from './session/session.routes.ts';
import { sessionStore } from './session/session.store.ts';
import { shopStore } from './user/shop.store.ts';
import { userHandlers } from './user/user.routes.ts';
import { userStore } from './user/user.store.ts';

export async function compose(config: UserConfig, shared: SharedParts = {}): Promise<RunningService> {
  const publicKey = publicJwkOf(config);
  const ownKeys = accessTokenVerifier(staticKeys({ keys: [publicKey] }), tokenNames(config));
  const service = await openService({
    ...about,
    config,
    shared: { ...shared, verifyToken: shared.verifyToken ?? ownKeys },
    events: userEvents,
    collections,
  });
  const { tenantDb } = service.deps;
  const passwords = passwordsOf(config.passwords);
  const deps: UserDeps = {
    ...service.deps,
    usersOf: (tenantId) => userStore(tenantDb(tenantId)),
    shopsOf: (tenantId) => shopStore(tenantDb(tenantId)),
    sessionsOf: (tenantId) => sessionStore(tenantDb(tenantId)),
    attemptsOf: (tenantId) => attemptsStore(tenantDb(tenantId)),
    revokedDevicesOf: (tenantId) => revokedDeviceStore(tenantDb(tenantId)),
    invitesOf: (tenantId) => inviteStore(tenantDb(tenantId)),
    apiKeysOf: (tenantId) => apiKeyStore(tenantDb(tenantId)),
    passwords,
    askDevice: askDeviceAt(config.urls.tenant),
    signAccessToken: accessTokenSigner(config, tokenNames(config), { lifeSeconds: config.accessTokenSeconds }),
    accessTokenSeconds: config.accessTokenSeconds,
    successorOf: refreshSuccessors(config.refreshSecret),
    keySet: KeySet.parse({ keys: [publicKey] }),
  };

  return service.run({
    handlers: {
      ...userHandlers(deps),
      ...sessionHandlers(deps),
      ...inviteHandlers(deps),
      ...apiKeyHandlers(deps),
      ...pushHandlers(deps),
    },
    consumers: [onDeviceRevoked(deps)],
    retention,
    limits: { sign_in: config.signInsPerMinute },
    close: [passwords.close],
  });
}
