'use client';
import type { ReactNode } from 'react';
import { useSessionGate } from './session-gate.ts';

/** What every page stands in. */
export function AppFrame({ children }: { readonly children: ReactNode }) {
  useSessionGate();
  return <>{children}</>;
}
