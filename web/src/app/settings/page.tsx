'use client';

import { SettingsScreen } from '#features/settings/index.ts';

export default function Page() {
  return <SettingsScreen />;
}
