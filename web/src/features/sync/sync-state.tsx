import { CircleCheck, CloudUpload, ServerCog, UserRound, WifiOff } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import type { OutboxState } from '#local/index.ts';
import { useDeviceSession } from '#platform/session.ts';
import { waitingKinds } from './model/waiting.ts';
import type { Waiting } from './model/waiting.ts';
import { sayAge, sayWhen } from './say-time.ts';
import { useNow } from './use-now.ts';
import { useSyncWords } from './words/index.ts';
import type { SaySync } from './words/index.ts';

interface SyncStateProps {
  readonly state: OutboxState;
  readonly waiting: Waiting;
}

/** The state in a sentence, what waits, how long the oldest of it does, and when sending last worked. */
export function SyncState({ state, waiting }: SyncStateProps) {
  const say = useSyncWords();
  const now = useNow();
  const needsSignIn = useDeviceSession()?.needs_sign_in ?? false;
  const { icon: Shape, word, calm } = situationOf(state, needsSignIn);
  const title = word === 'all_sent' && state.last_success_at ? 'all_sent_at' : word;
  return (
    <section
      role="status"
      className={`flex items-start gap-3 border-b border-rule px-gutter py-3 ${calm ? 'bg-paid-soft text-paid' : 'bg-wait-soft'}`}
    >
      <Shape aria-hidden className={`mt-0.5 size-7 flex-none ${calm ? '' : 'text-wait'}`} />
      <div className="min-w-0 flex-1">
        <p className="text-md font-bold">
          {say(title, { time: state.last_success_at ? sayWhen(state.last_success_at, now) : '' })}
        </p>
        {!calm && <p className="text-sm leading-(--lh-text)">{sentencesOf(state, waiting, now, say)}</p>}
        {needsSignIn && (
          <Link href="/login" className="mt-1 inline-flex min-h-11 items-center font-bold text-act underline">
            {say('sign_in')}
          </Link>
        )}
      </div>
    </section>
  );
}

interface Situation {
  readonly icon: LucideIcon;
  readonly word: 'needs_sign_in' | 'server_older' | 'server_busy' | 'no_network' | 'going' | 'all_sent';
  readonly calm?: boolean;
}

/** What stands in the way, if anything does. Waiting is a normal day: nothing here is red. */
function situationOf({ online, pending, trouble }: OutboxState, needsSignIn: boolean): Situation {
  if (needsSignIn) return { icon: UserRound, word: 'needs_sign_in' };
  if (trouble === 'older-server') return { icon: ServerCog, word: 'server_older' };
  if (!online) return { icon: WifiOff, word: 'no_network' };
  if (pending > 0) return { icon: CloudUpload, word: trouble === undefined ? 'going' : 'server_busy' };
  return { icon: CircleCheck, word: 'all_sent', calm: true };
}

function sentencesOf(
  { pending, oldest_at, last_success_at }: OutboxState,
  waiting: Waiting,
  now: string,
  say: SaySync,
) {
  const what = waitingKinds(waiting)
    .map((kind) => say(kind, { count: waiting[kind] }))
    .join(', ');
  const sentences = [
    pending > 0 && say('safe', { what, count: pending }),
    pending > 0 && oldest_at !== undefined && say('oldest', { age: sayAge(say, oldest_at, now) }),
    last_success_at === undefined ? say('never_sent') : say('last_sent', { time: sayWhen(last_success_at, now) }),
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}
