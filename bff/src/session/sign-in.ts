import type { SessionOpened, SignIn } from '@rmp/contracts/bff';
import type { SignedIn } from '@rmp/contracts/user';
import { Problem, type RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import type { Asking } from '../neighbours/ask.ts';
import { settled } from '../parts/settled.ts';
import { arrivedProfile } from './arrived-profile.ts';
import { sessionDevice } from './session-device.ts';

/** Passwords are hashed slowly on purpose, one after the other. */
const LOGIN_TIMEOUT_MS = 10_000;
const TENANT_TIMEOUT_MS = 3_000;

/**
 * Opens a session on a device: the tokens, the device with a new key, the shop's profile. When only the device or the
 * profile cannot be had, the session stands and says why. A device that was signed out of the shop opens none.
 */
export async function signIn(deps: BffDeps, wanted: SignIn, facts: RequestFacts): Promise<SessionOpened> {
  const { device, ...credentials } = wanted;
  const { trace_id, ip } = facts;
  const opened = await deps.ask('user', { trace_id, ip, timeoutMs: LOGIN_TIMEOUT_MS }, (user) =>
    user.login({ body: { ...credentials, device_id: device.device_id } }),
  );

  const asking = {
    trace_id,
    ip,
    token: opened.access_token,
    tenant_id: wanted.tenant_id,
    timeoutMs: TENANT_TIMEOUT_MS,
  };
  const [enrolled, profile] = await Promise.all([
    settled(facts, () => deps.ask('tenant', asking, (tenant) => tenant.enrolDevice({ body: device }))),
    settled(facts, () => arrivedProfile(deps, asking)),
  ]);
  if (!enrolled.ok && enrolled.problem.code === 'tenant/device-revoked') {
    await endSession(deps, asking, opened);
    throw new Problem('user/device-revoked', { device_id: device.device_id });
  }

  return {
    ...opened,
    device: enrolled.ok ? sessionDevice(enrolled.value) : null,
    tenant: profile.ok ? profile.value : null,
    problems: {
      ...(!enrolled.ok && { device: enrolled.problem }),
      ...(!profile.ok && { tenant: profile.problem }),
    },
  };
}

/** As well as it can be done: the session nobody was given runs out by itself. */
async function endSession(deps: BffDeps, asking: Asking, { refresh_token }: SignedIn): Promise<void> {
  await deps.ask('user', asking, (user) => user.logout({ body: { refresh_token } })).catch(() => undefined);
}
