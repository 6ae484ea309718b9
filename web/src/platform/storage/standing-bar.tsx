import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { tryWriting, useLocal } from '#local/index.ts';
import { classNames } from '#ui/class-names.ts';
import { useWords } from '#words/use-words.ts';
import { PLATFORM_WORDS } from '../words/index.ts';
import { STANDING_KEY } from '../look.ts';
import type { Standing } from './standing.ts';

/** What endangers the shop's records, above every page for as long as it does, with what can be done about it. */
export function StandingBar({ standing }: { readonly standing: Standing | undefined }) {
  const say = useWords(PLATFORM_WORDS);
  useRoomAbove(standing);
  if (standing === undefined) return null;

  const isGrave = GRAVE.has(standing);
  return (
    <aside
      aria-label={say('standing')}
      className={classNames(
        'fixed inset-x-0 top-0 z-30 flex h-(--h-standing) items-center gap-2 pl-3 text-sm leading-tight font-semibold',
        isGrave ? 'bg-due text-paper' : 'border-b border-edge bg-wait-soft text-ink',
      )}
    >
      <TriangleAlert aria-hidden className="size-5 flex-none" />
      <p role={isGrave ? 'alert' : 'status'} className="line-clamp-2 min-w-0 flex-1 pr-2">
        {say(standing)}
      </p>
      <Act standing={standing} />
    </aside>
  );
}

const GRAVE: ReadonlySet<Standing> = new Set(['broken', 'full']);

const ACT =
  'grid h-full min-w-11 flex-none touch-manipulation place-items-center px-3 font-bold underline underline-offset-4 outline-offset-[-4px]';

function Act({ standing }: { readonly standing: Standing }) {
  const say = useWords(PLATFORM_WORDS);
  const db = useLocal();
  const isThere = usePathname() === '/backup';
  if (standing === 'add-to-home') return null;
  if (standing === 'broken') {
    return (
      <button type="button" className={ACT} onClick={() => void (db ? tryWriting(db) : location.reload())}>
        {say('tryAgain')}
      </button>
    );
  }
  if (isThere) return null;
  return (
    <Link href="/backup" className={ACT}>
      {say('backup')}
    </Link>
  );
}

/** Every page gives the bar room from the first paint of its next visit on, so that nothing moves. */
function useRoomAbove(standing: Standing | undefined): void {
  const hasBar = standing !== undefined;
  useEffect(() => {
    if (hasBar) document.documentElement.dataset['standing'] = '';
    else delete document.documentElement.dataset['standing'];
    if (hasBar) localStorage.setItem(STANDING_KEY, '1');
    else localStorage.removeItem(STANDING_KEY);
  }, [hasBar]);
}
