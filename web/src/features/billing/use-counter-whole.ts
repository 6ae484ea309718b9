import { useEffect } from 'react';

/** The first paint and the first scan come before. */
const AFTER_MS = 1_000;

/**
 * Fetches what the counter shows only later, once it is quiet: who goes into flight mode right after the first visit has
 * a whole counter, before the worker has kept everything.
 */
export function useCounterWhole(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      const parts = [
        import('./upi-panel.tsx'),
        import('./item-finder.tsx'),
        import('./customer-finder.tsx'),
        import('./bill-sheets.tsx'),
        import('./not-saved.tsx'),
        import('./buyer-sheet.tsx'),
        import('./qr-sheet.tsx'),
        import('./printed-bill.tsx'),
        import('./exchange-parts.tsx'),
        import('#ui/qr-path.tsx'),
      ];
      // what cannot be had now is fetched when it is shown
      void Promise.allSettled(parts);
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
}
