import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function from one drawing to the next, which does what the last drawing says: for parts that are memoed. */
export function useStable<Args extends readonly unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
