'use client';
import type { ReactNode } from 'react';

/** What every page stands in. */
export function AppFrame({ children }: { readonly children: ReactNode }) {
  return <>{children}</>;
}
