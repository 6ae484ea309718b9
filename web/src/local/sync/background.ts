import type { Later } from './ask.ts';

/** The browser's word to the service worker that there is a network; and the worker's word to a page that is looked at. */
export const SEND_TAG = 'rmp-send';
export const SEND_WORD = 'send-waiting';

/**
 * Asks the browser to wake the service worker when there is a network, whether or not a page is open then. Chromium
 * does; elsewhere, or where it is forbidden, nothing happens and the queue goes when the app is opened.
 */
export async function askBrowserToSend(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    await syncOf(registration)?.register(SEND_TAG);
  } catch {
    // not allowed here: the page's own triggers are enough
  }
}

/**
 * When the browser is asked after an exchange: once for each time that nobody is reached. Where only the server is away
 * its event comes at once, and asking again for that would go round in a circle.
 */
export function askOnceInTrouble(ask: () => void): (later: Later | undefined) => void {
  let isAsked = false;
  return (later) => {
    if (later === undefined) isAsked = false;
    if (later?.why !== 'nobody' || isAsked) return;
    isAsked = true;
    ask();
  };
}

interface SyncManager {
  readonly register: (tag: string) => Promise<void>;
}

/** The cast: one-off sync is Chromium's alone and in no list of what browsers have. */
const syncOf = (registration: object | undefined): SyncManager | undefined =>
  registration && 'sync' in registration ? (registration.sync as SyncManager) : undefined;
