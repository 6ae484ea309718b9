'use client';
import { useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { JoinScreen } from './join-screen.tsx';
import { StartScreen } from './start-screen.tsx';

/** The first page of somebody new: a shop of his own, or one he was invited to (`?invite=`). */
export function StartPage() {
  return (
    <Suspense fallback={<StartScreen />}>
      <Chosen />
    </Suspense>
  );
}

function Chosen() {
  const secret = useSearchParams().get('invite');
  return secret === null ? <StartScreen /> : <JoinScreen secret={secret} />;
}
