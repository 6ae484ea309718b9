import { bffFetch } from '#platform/bff.ts';
import { now } from '#platform/clock.ts';
import { ownRecordOf } from '#platform/device/own-record.ts';
import type { LocalDb } from '../database.ts';
import type { Ask } from './ask.ts';
import type { FlusherDeps } from './flusher.ts';
import { syncOnce } from './sync-once.ts';

/**
 * How this device exchanges with the server for one shop, in a page or in the service worker: one of them at a time,
 * whoever they are.
 */
export function exchangeFor(tenantId: string, db: LocalDb): Pick<FlusherDeps, 'sync' | 'alone'> {
  const device = ownRecordOf(tenantId);
  const ask = askFor(tenantId);
  return {
    sync: (isAskedAgain) => syncOnce({ db, ask, now, device, isAskedAgain }),
    alone: (run) => alone(`rmp-sync-${tenantId}`, run),
  };
}

/** Each call names its shop: an exchange that still runs when somebody signs in to another is refused there. */
const askFor =
  (tenantId: string): Ask =>
  (path, init) =>
    bffFetch(path, { ...init, headers: { 'x-tenant-id': tenantId } });

/** The lock is the browser's and ends with its page or worker. It exists on https and localhost only. */
async function alone<T>(name: string, run: () => Promise<T>): Promise<T> {
  const held: unknown = await navigator.locks.request(name, run);
  return held as T;
}
