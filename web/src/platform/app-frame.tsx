'use client';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { hearInstallOffer } from './install/hear-install.ts';
import { useSessionGate } from './session-gate.ts';

const KeepInSync = lazy(async () => ({ default: (await import('#local/keep-in-sync.tsx')).KeepInSync }));
const AppNotices = lazy(async () => ({ default: (await import('./app-notices.tsx')).AppNotices }));

hearInstallOffer();

/** What every page stands in. Sending and notices are fetched after the first paint, which they are no part of. */
export function AppFrame({ children }: { readonly children: ReactNode }) {
  useSessionGate();
  const [isShown, setShown] = useState(false);
  useEffect(() => setShown(true), []);

  return (
    <>
      {children}
      {isShown && (
        <Suspense fallback={null}>
          <KeepInSync />
          <AppNotices />
        </Suspense>
      )}
    </>
  );
}
