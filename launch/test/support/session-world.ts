import * as bff from '@rmp/bff';
import { readConfig as readBff } from '@rmp/bff/config';
import { createLogger } from '@rmp/service-kit';
import { startTestService, testKey, testVerifier, type TestService } from '@rmp/service-kit/testing';
import * as user from '@rmp/user-service';
import type { UserConfig } from '@rmp/user-service/config';
import { sealSession, tokensIn } from '@rmp/web/session';
import { inject } from 'vitest';

/** user_service and the bff, as the web app has them behind it. */
export interface SessionWorld {
  readonly user: TestService;
  readonly config: Parameters<typeof sealSession>[1];
  readonly close: () => Promise<void>;
}

/** The shortest life that is not over before a token has arrived. */
const ACCESS_TOKEN_SECONDS = 2;

export async function openSessionWorld(): Promise<SessionWorld> {
  const userService = await startTestService({
    mongodbUri: inject('mongodbUri'),
    name: 'user',
    compose: user.compose,
    config: (base): UserConfig => ({
      ...base,
      privateKeyPem: testKey.privateKeyPem,
      refreshSecret: 'only for tests, at least 32 characters',
      passwords: { cost: 4, queueMax: 200 },
      signInsPerMinute: 10_000,
      accessTokenSeconds: ACCESS_TOKEN_SECONDS,
    }),
  });
  const userUrl = await userService.service.listen();
  const bffConfig = readBff({ BFF_PORT: '0', USER_URL: userUrl });
  const running = await bff.compose(bffConfig, {
    verifyToken: testVerifier,
    logger: createLogger('silent', 'bff'),
  });

  return {
    user: userService,
    config: {
      bffUrl: await running.listen(),
      publicUrl: 'http://localhost:3000',
      sessionSecret: 'only for tests, at least 32 characters',
    },
    close: async () => {
      await running.close();
      await userService.close();
    },
  };
}

/** A browser that signed in: it keeps the cookie it was given last, and sends it with every call. */
export interface Browser {
  /** Calls a page's own server and answers the status. `isLost`: the answer, and the cookie in it, never arrives. */
  readonly call: (isLost?: boolean) => Promise<number>;
  /** The cookie as it is now, as a thief would copy it. */
  readonly copy: () => Browser;
  /** Cookies it has been given so far. */
  readonly renewals: () => number;
}

export type Pass = (request: Request) => Promise<Response>;

/** Opens a shop, signs its owner in and gives the cookie that holds the session. */
export async function aSession(
  { user: service, config }: SessionWorld,
  shop: string,
  special: Partial<ReturnType<typeof tokensIn>> = {},
): Promise<string> {
  const credentials = { tenant_id: shop, username: 'asha', password: 'correct horse battery' };
  await service.http('POST', '/register', { body: { ...credentials, ...aShop } });
  const { body } = await service.http('POST', '/login', { body: credentials });
  // The cast: the login's answer is of this shape by its contract.
  const tokens = tokensIn(body as unknown as Parameters<typeof tokensIn>[0], Date.now());
  return sealSession({ ...tokens, ...special }, config);
}

/** What a shop tells of itself beside its name and owner. */
export const aShop = {
  mobile: '9000000001',
  email: 'asha@example.com',
  business_name: 'Sharma Kirana',
  state_code: '08',
};

export const aSignedInBrowser = async (world: SessionWorld, pass: Pass, shop: string): Promise<Browser> =>
  browserWith(await aSession(world, shop), pass);

function browserWith(setCookie: string, pass: Pass): Browser {
  let cookie = setCookie;
  let renewals = 0;

  return {
    call: async (isLost = false) => {
      const headers = { cookie: cookie.split(';', 1)[0] ?? '' };
      const answer = await pass(new Request('http://localhost:3000/bff/api/user/profile', { headers }));
      await answer.arrayBuffer();
      const given = answer.headers.get('set-cookie');
      if (given && !isLost) {
        cookie = given;
        renewals += 1;
      }
      return answer.status;
    },
    copy: () => browserWith(cookie, pass),
    renewals: () => renewals,
  };
}
