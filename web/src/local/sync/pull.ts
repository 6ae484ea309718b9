import type { Pulled } from '@rmp/contracts/bff';
import { markOf } from '../tables/marks.ts';
import { askOnce } from './ask.ts';
import type { Later } from './ask.ts';
import { keepPulled } from './keep-pulled.ts';
import { memberOf } from './member-of.ts';
import { refetchPassed } from './refetch-passed.ts';
import type { SyncDeps } from './sync-deps.ts';

/**
 * Fetches what changed elsewhere, page by page; each page and the place after it are written together, so that it goes
 * on where it was cut off. The server gives what the counter needs first and the past behind it, which makes room for
 * whatever was saved here meanwhile.
 */
export async function pull(deps: SyncDeps): Promise<Later | undefined> {
  for (;;) {
    const place = await markOf(deps.db, 'pulled');
    const answer = await askOnce(deps.ask, place ? `/sync/pull?cursor=${place.cursor}` : '/sync/pull');
    if (answer.is === 'later') return answer;
    if (answer.is === 'refused') return forgetPlace(deps, place !== undefined);

    const page = pulledIn(answer.body);
    if (!page) return { is: 'later', why: 'nobody' };
    await keepPulled(deps.db, page);
    if (page.profile) await deps.device.keepProfile(page.profile);
    if (!page.more) return (await refetchPassed(deps)) ?? laterOf(page);
    if (deps.isAskedAgain?.()) return undefined;
  }
}

/** A place the server does not know any more: the next exchange begins from the beginning, and rows replace their like. */
async function forgetPlace({ db }: SyncDeps, hadPlace: boolean): Promise<Later | undefined> {
  if (hadPlace) await db.marks.delete('pulled');
  return undefined;
}

/** A list whose service is away keeps its place in the cursor. One this person may not read is no trouble. */
function laterOf({ problems }: Pulled): Later | undefined {
  const isAway = Object.values(problems).some((problem) => problem !== undefined && problem.status >= 500);
  return isAway ? { is: 'later', why: 'busy' } : undefined;
}

/** The cast: an answer with these members is our own server's, whose answers are checked where they are made. */
function pulledIn(body: unknown): Pulled | undefined {
  return typeof memberOf(body, 'cursor') === 'string' && Array.isArray(memberOf(body, 'items'))
    ? (body as Pulled)
    : undefined;
}
