import { useSyncExternalStore } from 'react';

/** Whether the page is before the user's eyes: a camera that films a pocket costs battery and trust. */
export const usePageShown = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      document.addEventListener('visibilitychange', changed);
      return () => document.removeEventListener('visibilitychange', changed);
    },
    () => document.visibilityState === 'visible',
    () => true,
  );
