import * as z from 'zod';
import { Problem } from './problem.ts';
import type { JsonWebKeySet, KeySource, PublicJwk } from './tokens.ts';

const REFRESH_MS = 10 * 60_000;
const RETRY_MS = 5_000;
const TIMEOUT_MS = 2_000;

const KeySet = z.object({ keys: z.array(z.looseObject({ kid: z.string() })).max(20) });

/** Keys known beforehand: the service that signs, and tests. */
export const staticKeys =
  ({ keys }: JsonWebKeySet): KeySource =>
  (kid) =>
    Promise.resolve(keys.find((key) => key.kid === kid));

/**
 * Keys of user_service over HTTP, kept while they serve. An unknown `kid` asks again, but not more often than every
 * five seconds, so that forged tokens cannot make us ask. When nothing was ever had: `common/unavailable`.
 */
export function remoteKeys(url: string, { fetch = globalThis.fetch, nowMs = Date.now } = {}): KeySource {
  let known: readonly PublicJwk[] | undefined;
  let askedAt = -Infinity;
  let asking: Promise<void> | undefined;

  const ask = async (): Promise<void> => {
    askedAt = nowMs();
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      known = KeySet.parse(await response.json()).keys;
    } catch {
      if (!known) throw new Problem('common/unavailable', { reason: 'token keys cannot be read', retry_after_s: 5 });
    } finally {
      asking = undefined;
    }
  };

  return async (kid) => {
    const age = nowMs() - askedAt;
    const found = known?.find((key) => key.kid === kid);
    const isDue = !known || age > REFRESH_MS || (!found && age > RETRY_MS);
    if (isDue) await (asking ??= ask());

    return known?.find((key) => key.kid === kid);
  };
}
