import { useEffect } from 'react';
import { bffFetch } from '#platform/bff.ts';
import { now } from '#platform/clock.ts';
import { ownRecordOf } from '#platform/device/own-record.ts';
import { useDeviceSession } from '#platform/session.ts';
import { localDbOf } from '../open-databases.ts';
import type { Ask } from './ask.ts';
import { createFlusher } from './flusher.ts';
import { onSendSoon } from './send-soon.ts';
import { syncOnce } from './sync-once.ts';

/**
 * Keeps this device and the server together while a page is open: at the start, after each save (`sendSoon`), when the
 * network or the person comes back, and by the clock. Mount it once, in the frame of all pages. Over plain HTTP from
 * another machine browsers give neither locks nor hashes: there the app says that it cannot work, and nothing is sent.
 */
export function useSync(): void {
  const session = useDeviceSession();
  const { tenant_id, needs_sign_in } = session ?? {};

  useEffect(() => {
    if (tenant_id === undefined || needs_sign_in || !isSecureContext) return undefined;
    const db = localDbOf(tenant_id);
    const device = ownRecordOf(tenant_id);
    const ask = askFor(tenant_id);
    const flusher = createFlusher({
      sync: (isAskedAgain) => syncOnce({ db, ask, now, device, isAskedAgain }),
      alone: (run) => alone(`rmp-sync-${tenant_id}`, run),
      after: afterWhileSeen,
      report: reportError,
    });
    const wakeWhenSeen = (): void => {
      if (document.visibilityState === 'visible') flusher.wakeAnew();
    };
    onSendSoon(flusher.wake);
    addEventListener('online', flusher.wakeAnew);
    document.addEventListener('visibilitychange', wakeWhenSeen);
    flusher.wake();

    return () => {
      flusher.stop();
      onSendSoon(undefined);
      removeEventListener('online', flusher.wakeAnew);
      document.removeEventListener('visibilitychange', wakeWhenSeen);
    };
  }, [tenant_id, needs_sign_in]);
}

/** Each call names its shop: an exchange that still runs when somebody signs in to another is refused there. */
const askFor =
  (tenantId: string): Ask =>
  (path, init) =>
    bffFetch(path, { ...init, headers: { 'x-tenant-id': tenantId } });

/** One page at a time: the lock is the browser's and ends with its page. It exists on https and localhost only. */
async function alone<T>(name: string, run: () => Promise<T>): Promise<T> {
  const held: unknown = await navigator.locks.request(name, run);
  return held as T;
}

/** A page nobody looks at does not ask by the clock; coming back to it does. */
function afterWhileSeen(ms: number, run: () => void): () => void {
  const timer = setTimeout(() => document.visibilityState === 'visible' && run(), ms);
  return () => clearTimeout(timer);
}
