'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Toast } from '#ui/toast.tsx';
import { useWords } from '#words/use-words.ts';
import { verifySession } from './device/verify-session.ts';
import { InstallCard } from './install/install-card.tsx';
import { useInstall } from './install/use-install.ts';
import { onPassingNotice, passingNotice, sayInPassing } from './passing-notice.ts';
import { useDeviceSession } from './session.ts';
import { StandingBar } from './storage/standing-bar.tsx';
import { useStanding } from './storage/use-standing.ts';
import { useAppUpdate } from './worker/use-app-update.ts';
import { PLATFORM_WORDS } from './words/index.ts';

/** What the app says of itself: what endangers the records, above the page; else one notice at a time, over it. */
export function AppNotices() {
  const standing = useStanding();
  const signedInAt = useDeviceSession()?.signed_in_at;
  useEffect(() => void verifySession(), [signedInAt]);

  return (
    <>
      <StandingBar standing={standing} />
      <Notices />
    </>
  );
}

/** A new build waits, or this address is no place to work at, or the app may be installed. */
function Notices() {
  const say = useWords(PLATFORM_WORDS);
  const takeUpdate = useAppUpdate();
  const passing = useSyncExternalStore(onPassingNotice, passingNotice, () => undefined);
  const install = useInstall();
  const [isUnsafe, setUnsafe] = useState(false);
  useEffect(() => setUnsafe(!window.isSecureContext), []);

  if (takeUpdate) return <Sentence text={say('newVersion')} action={{ label: say('take'), onPress: takeUpdate }} />;
  if (isUnsafe) {
    const action = { label: say('understood'), onPress: () => setUnsafe(false) };
    return <Sentence text={say('notSafe')} action={action} />;
  }
  if (passing) {
    return (
      <Over>
        <Toast text={passing.text} onGone={() => sayInPassing(undefined)} />
      </Over>
    );
  }
  if (!install) return null;
  return (
    <Over>
      <InstallCard {...install} />
    </Over>
  );
}

interface SentenceProps {
  readonly text: string;
  readonly action: { readonly label: string; readonly onPress: () => void };
}

function Sentence({ text, action }: SentenceProps) {
  return (
    <Over>
      <Toast text={text} action={action} stays onGone={() => undefined} />
    </Over>
  );
}

/** Above the bottom slot, over the page: it moves nothing. */
function Over({ children }: { readonly children: ReactNode }) {
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--h-slot)+0.5rem+env(safe-area-inset-bottom))] z-20 mx-auto max-w-120">
      {children}
    </div>
  );
}
