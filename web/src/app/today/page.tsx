'use client';

import { TodayScreen } from '#features/today/index.ts';

export default function Page() {
  return <TodayScreen />;
}
