'use client';
import { Suspense, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useHealth } from '#local/health.ts';
import { openLastShop } from '#local/open-databases.ts';
import { hearInstallOffer } from './install/hear-install.ts';
import { useSessionGate } from './session-gate.ts';
import { readSessionEarly } from './session.ts';
import { later } from '#ui/later.ts';

const KeepInSync = later(async () => (await import('#local/keep-in-sync.tsx')).KeepInSync);
const AppNotices = later(async () => (await import('./app-notices.tsx')).AppNotices);
const UpdatedPage = later(async () => (await import('./updated-page.tsx')).UpdatedPage);

hearInstallOffer();
if (typeof document !== 'undefined') {
  openLastShop();
  readSessionEarly();
}

/** What every page stands in. Sending and notices are fetched after the first paint, which they are no part of. */
export function AppFrame({ children }: { readonly children: ReactNode }) {
  useSessionGate();
  const [isShown, setShown] = useState(false);
  useEffect(() => setShown(true), []);
  // the page goes before its database is closed: live queries of a closed one throw
  const isHandedOver = useHealth() === 'updated';
  if (isHandedOver) {
    return (
      <Suspense fallback={null}>
        <UpdatedPage />
      </Suspense>
    );
  }

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
