import { useEffect, useState } from 'react';

const QUIET_AFTER_MS = 3_000;
let isQuiet = false;

/**
 * Whether the page has been up for a while, so that work nobody waits for may begin: the first paint and the first scan
 * of a cheap phone come before it. Said once, it holds for the life of the page.
 */
export function useQuiet(): boolean {
  const [is, set] = useState(isQuiet);
  useEffect(() => {
    if (isQuiet) return undefined;
    const timer = setTimeout(() => {
      isQuiet = true;
      set(true);
    }, QUIET_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return is;
}
