import { SEND_WORD } from '../src/local/sync/background.ts';
import { sendWaiting } from '../src/local/sync/send-waiting.ts';

declare const self: ServiceWorkerGlobalScope;

/**
 * There is a network again. A page that is looked at sends by itself and is only told; without one the worker does what
 * a page would do. Rejects while something waits: the browser then tries again later.
 */
export async function sendOrTell(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' });
  const seen = pages.filter(({ visibilityState }) => visibilityState === 'visible');
  if (seen.length === 0) return sendWaiting();
  for (const page of seen) page.postMessage(SEND_WORD);
}
