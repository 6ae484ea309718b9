import { useEffect, useState } from 'react';
import { keepLater } from './keep-later.ts';
import { registerWorker, watchForBuilds } from './register-worker.ts';

/**
 * Registers the service worker, and says when a new build waits: then this gives what to do when the user wants it. The
 * page is reloaded only by the user's word, here or in the tab where it was given.
 */
export function useAppUpdate(): (() => void) | undefined {
  const [take, setTake] = useState<() => void>();

  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    const offer = (worker: ServiceWorker | null) => setTake(() => () => takeOver(worker));
    void registerWorker().then((registration) => {
      if (!registration || isGone) return;
      void keepLater();
      const stopWatching = watchForBuilds(registration);
      const stopHearing = hearOfBuilds(registration, offer);
      stop = () => {
        stopWatching();
        stopHearing();
      };
    });
    return () => {
      isGone = true;
      stop();
    };
  }, []);

  return take;
}

/** Tells of the worker that waits, or of one that another tab put in charge (`null`). */
function hearOfBuilds(
  registration: ServiceWorkerRegistration,
  offer: (worker: ServiceWorker | null) => void,
): () => void {
  const hearing = new AbortController();
  const { signal } = hearing;
  const wasInCharge = navigator.serviceWorker.controller !== null;

  if (registration.waiting && wasInCharge) offer(registration.waiting);
  registration.addEventListener(
    'updatefound',
    () => {
      const worker = registration.installing;
      worker?.addEventListener(
        'statechange',
        () => {
          if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
        },
        { signal },
      );
    },
    { signal },
  );
  navigator.serviceWorker.addEventListener('controllerchange', () => wasInCharge && offer(null), { signal });
  return () => hearing.abort();
}

function takeOver(worker: ServiceWorker | null): void {
  if (!worker || worker.state === 'activated') return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage({ type: 'take-over' });
}
