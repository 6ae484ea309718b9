'use client';
import { SyncScreen } from '#features/sync/index.ts';

export default function Page() {
  return <SyncScreen />;
}
