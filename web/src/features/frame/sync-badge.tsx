'use client';
import { useOutboxState } from '#local/index.ts';
import type { OutboxState } from '#local/index.ts';
import { SyncPill } from '#ui/sync-pill.tsx';
import { useWords } from '#words/use-words.ts';
import type { Say } from '#words/use-words.ts';
import { FRAME_WORDS } from './words/index.ts';

/** Whether what was done here is known elsewhere; leads to the page that tells more. */
export function SyncBadge() {
  const say = useWords(FRAME_WORDS);
  const state = useOutboxState();
  if (!state) return null;

  const { pending, online, attention } = state;
  return (
    <SyncPill
      pending={pending}
      online={online}
      attention={attention}
      label={labelOf(state, say)}
      short={pending > 0 ? String(pending) : ''}
      href="/sync"
    />
  );
}

function labelOf({ pending, online, attention }: OutboxState, say: Say<(typeof FRAME_WORDS)['en']>): string {
  if (attention > 0) return say('attention');
  if (pending > 0) return say('toSend', { count: pending });
  return online ? say('allSent') : say('offline');
}
