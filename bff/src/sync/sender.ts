import { TenantId } from '@rmp/contracts';
import { AUTHORS_MAX } from '@rmp/contracts/user';
import type { DevicePush, Push } from '@rmp/contracts/bff';
import { type Caller, Problem, type RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import type { Asking } from '../neighbours/ask.ts';
import type { Queued } from './queued.ts';

/** For one service and one batch. */
const TIMEOUT_MS = 10_000;

/** A push with who sends it; nobody where the device speaks for itself. */
export interface Brought {
  readonly body: Push | DevicePush;
  readonly caller: Caller | undefined;
  readonly commands: readonly Queued[];
  readonly facts: RequestFacts;
}

/**
 * In whose name a push is brought: the user’s own where all of it is his, else that of the device, which speaks for
 * everybody who signed in on it. Throws `user/device-unknown` where neither can be had.
 */
export async function askingOf(deps: BffDeps, brought: Brought): Promise<Asking> {
  const { body, caller, commands, facts } = brought;
  const isOnDevice = caller?.device_id === body.device_id;
  const isOwn = commands.every(({ author_id }) => author_id === undefined || author_id === caller?.user_id);
  const own = caller && facts.token ? { ...around(facts), token: facts.token, tenant_id: caller.tenant_id } : undefined;
  if (own && (body.device_key === undefined || (isOnDevice && isOwn))) return own;

  try {
    return await askingAsDevice(deps, brought);
  } catch (error) {
    const isKeyOver = error instanceof Problem && error.code === 'user/device-unknown';
    if (own && isOnDevice && isKeyOver) return own;
    throw error;
  }
}

/** By the device’s own key. */
export async function askingAsDevice(
  deps: BffDeps,
  { body: { device_id, device_key }, caller, commands, facts }: Brought,
): Promise<Asking> {
  const tenant_id = tenantOfKey(device_key);
  if (device_key === undefined || !tenant_id || (caller && caller.tenant_id !== tenant_id))
    throw new Problem('user/device-unknown', { device_id });
  const authors = new Set(commands.flatMap(({ author_id }) => author_id ?? []));
  const { access_token } = await deps.ask('user', around(facts), (user) =>
    user.makePushToken({ body: { device_id, device_key, author_ids: [...authors].slice(0, AUTHORS_MAX) } }),
  );

  return { ...around(facts), token: access_token, tenant_id };
}

const around = ({ trace_id, ip }: RequestFacts) => ({ trace_id, ip, timeoutMs: TIMEOUT_MS });

/** The shop stands in the key in clear; the contract has checked its form. */
const tenantOfKey = (key: string | undefined): TenantId | undefined =>
  TenantId.safeParse(/^dk_([^.]+)\./.exec(key ?? '')?.[1]).data;
