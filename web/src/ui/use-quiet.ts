import { useEffect, useState } from 'react';

const QUIET_AFTER_MS = 3_000;
let isQuiet = false;

/**
 * Whether work that nobody waits for may begin: the first paint and the first scan of a cheap phone come before it. On a
 * first visit, before a worker serves the page, it begins at once: what is not fetched by then is away with the network.
 * Said once, it holds for the life of the page.
 */
export function useQuiet(): boolean {
  const [is, set] = useState(isQuiet);
  useEffect(() => {
    if (isQuiet) return undefined;
    const beQuiet = (): void => {
      isQuiet = true;
      set(true);
    };
    const timer = setTimeout(beQuiet, isServedByWorker() ? QUIET_AFTER_MS : 0);
    return () => clearTimeout(timer);
  }, []);
  return is;
}

/** Without HTTPS there is no worker, whatever the declared type says. */
const isServedByWorker = (): boolean => 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
