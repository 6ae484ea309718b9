const HOUR_MS = 3_600_000;

/**
 * Takes the app onto the device, after the page has loaded and when it has nothing else to do. Answers the registration,
 * or `undefined` where there can be none: no HTTPS, or a browser that forbids it.
 */
export async function registerWorker(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  await quiet();
  try {
    return await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  } catch {
    return undefined;
  }
}

/** Looks for a new build when the app comes to the front, at most once an hour. Answers how to stop. */
export function watchForBuilds(registration: ServiceWorkerRegistration): () => void {
  let lookedAt = Date.now();
  const look = () => {
    if (document.visibilityState !== 'visible' || Date.now() - lookedAt < HOUR_MS) return;
    lookedAt = Date.now();
    registration.update().catch(() => undefined); // no network: the next time will do
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}

function quiet(): Promise<void> {
  return new Promise((resolve) => {
    const whenIdle = () =>
      'requestIdleCallback' in window ? requestIdleCallback(() => resolve()) : setTimeout(resolve);
    if (document.readyState === 'complete') whenIdle();
    else window.addEventListener('load', whenIdle, { once: true });
  });
}
