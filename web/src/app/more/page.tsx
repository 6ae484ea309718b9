'use client';

import { MoreScreen } from '#features/more/index.ts';

export default function Page() {
  return <MoreScreen />;
}
