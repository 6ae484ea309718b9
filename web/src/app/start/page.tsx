'use client';

import { StartPage } from '#features/start/index.ts';

export default function Page() {
  return <StartPage />;
}
