'use client';

import { BackupScreen } from '#features/backup/index.ts';

export default function Page() {
  return <BackupScreen />;
}
