'use client';
import { useEffect, useState } from 'react';
import { Toast } from '#ui/toast.tsx';
import { useWords } from '#words/use-words.ts';
import { verifySession } from './device/verify-session.ts';
import { useDeviceSession } from './session.ts';
import { useAppUpdate } from './worker/use-app-update.ts';
import { PLATFORM_WORDS } from './words/index.ts';

/** What the app says of itself: a new build waits, or this address is no place to work at. One at a time. */
export function AppNotices() {
  const say = useWords(PLATFORM_WORDS);
  const takeUpdate = useAppUpdate();
  const [isUnsafe, setUnsafe] = useState(false);
  useEffect(() => setUnsafe(!window.isSecureContext), []);
  const signedInAt = useDeviceSession()?.signed_in_at;
  useEffect(() => void verifySession(), [signedInAt]);

  if (takeUpdate) {
    const action = { label: say('take'), onPress: takeUpdate };
    return <Notice text={say('newVersion')} action={action} />;
  }
  if (!isUnsafe) return null;
  return <Notice text={say('notSafe')} action={{ label: say('understood'), onPress: () => setUnsafe(false) }} />;
}

interface NoticeProps {
  readonly text: string;
  readonly action: { readonly label: string; readonly onPress: () => void };
}

/** Above the bottom slot, over the page: it moves nothing. */
function Notice({ text, action }: NoticeProps) {
  return (
    <div className="fixed inset-x-0 bottom-[calc(var(--h-slot)+0.5rem+env(safe-area-inset-bottom))] z-20 mx-auto max-w-120">
      <Toast text={text} action={action} stays onGone={() => undefined} />
    </div>
  );
}
