'use client';

import { SignInScreen } from '#features/session/index.ts';

export default function Page() {
  return <SignInScreen />;
}
