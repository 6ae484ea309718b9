import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** How far each address was scrolled, as long as the tab lives. */
const offsets = new Map<string, number>();

/** When somebody last went back or forth in the history. */
let wentBackAt = Number.NEGATIVE_INFINITY;
if (typeof window !== 'undefined') window.addEventListener('popstate', () => (wentBackAt = performance.now()));

/** A page that is shown this soon after is the one gone back to; its rows may take as long again to be there. */
const SOON_MS = 2000;

/** Who comes back to a page finds it scrolled as it was left; a page opened anew begins at its top. */
export function useKeptScroll(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = box.current;
    if (!shown) return undefined;
    const address = location.pathname + location.search;
    const wanted = performance.now() - wentBackAt < SOON_MS ? (offsets.get(address) ?? 0) : 0;
    const stop = wanted > 0 ? scrollWhenThere(shown, wanted) : undefined;
    const remember = (): void => void offsets.set(address, shown.scrollTop);
    shown.addEventListener('scroll', remember, { passive: true });
    return () => {
      stop?.();
      shown.removeEventListener('scroll', remember);
    };
  }, []);
  return box;
}

/** Rows come after the page: it is scrolled on as they do, until it is where it was or somebody scrolls himself. */
function scrollWhenThere(shown: HTMLElement, wanted: number): () => void {
  const rows = new MutationObserver(() => go());
  const stop = (): void => {
    rows.disconnect();
    clearTimeout(timer);
  };
  const go = (): void => {
    shown.scrollTop = wanted;
    if (Math.abs(shown.scrollTop - wanted) <= 1) stop();
  };
  const timer = setTimeout(stop, SOON_MS);
  rows.observe(shown, { childList: true, subtree: true });
  for (const act of ['pointerdown', 'wheel', 'keydown'])
    shown.addEventListener(act, stop, { once: true, passive: true });
  go();
  return stop;
}
