import { useEffect } from 'react';
import { useDeviceSession } from '#platform/session.ts';
import type { LocalDb } from '../database.ts';
import { localDbOf } from '../open-databases.ts';
import { askBrowserToSend, askOnceInTrouble, SEND_WORD } from './background.ts';
import { countPending } from './count-waiting.ts';
import { exchangeFor } from './exchange.ts';
import { createFlusher } from './flusher.ts';
import { onSendSoon } from './send-soon.ts';

/**
 * Keeps this device and the server together while a page is open: at the start, after each save (`sendSoon`), when the
 * network or the person comes back, and by the clock. What waits when the page is left is the service worker's, where
 * the browser wakes one. Mount it once, in the frame of all pages. Over plain HTTP from another machine browsers give
 * neither locks nor hashes: there the app says that it cannot work, and nothing is sent.
 */
export function useSync(): void {
  const session = useDeviceSession();
  const { tenant_id, needs_sign_in } = session ?? {};

  useEffect(() => {
    if (tenant_id === undefined || needs_sign_in || !isSecureContext) return undefined;
    const db = localDbOf(tenant_id);
    // browsers that forbid workers in private windows have none
    const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
    const { sync, alone } = exchangeFor(tenant_id, db);
    const hearEnd = askOnceInTrouble(() => void askBrowserToSend());
    const flusher = createFlusher({
      sync: async (isAskedAgain) => {
        const later = await sync(isAskedAgain);
        hearEnd(later);
        return later;
      },
      alone,
      after: afterWhileSeen,
      report: reportError,
    });
    const seenOrLeft = (): void => {
      if (document.visibilityState === 'visible') flusher.wakeAnew();
      else void leaveToWorker(db);
    };
    const hearWorker = ({ data }: MessageEvent<unknown>): void => {
      if (data === SEND_WORD) flusher.wakeAnew();
    };
    onSendSoon(flusher.wake);
    addEventListener('online', flusher.wakeAnew);
    document.addEventListener('visibilitychange', seenOrLeft);
    workers?.addEventListener('message', hearWorker);
    flusher.wake();

    return () => {
      flusher.stop();
      onSendSoon(undefined);
      removeEventListener('online', flusher.wakeAnew);
      document.removeEventListener('visibilitychange', seenOrLeft);
      workers?.removeEventListener('message', hearWorker);
    };
  }, [tenant_id, needs_sign_in]);
}

/** A page that is left may never be seen again. */
async function leaveToWorker(db: LocalDb): Promise<void> {
  if ((await countPending(db)) > 0) await askBrowserToSend();
}

/** A page nobody looks at does not ask by the clock; coming back to it does. */
function afterWhileSeen(ms: number, run: () => void): () => void {
  const timer = setTimeout(() => document.visibilityState === 'visible' && run(), ms);
  return () => clearTimeout(timer);
}
