/**
 * Asks the service worker, once it is in charge and the page has nothing else to do, to take in what papers are drawn
 * with: a phone whose network goes later prints and sends its bills all the same.
 */
export async function keepLater(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const ask = (): void => active?.postMessage({ type: 'keep-later' });
  if ('requestIdleCallback' in window) requestIdleCallback(ask);
  else setTimeout(ask);
}
