import { ProblemAnswer } from '#platform/problem-answer.ts';
import { setMark } from '../tables/marks.ts';
import type { Ask, Later } from './ask.ts';
import { learnOwnSeries } from './learn-own-series.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import type { SyncDeps } from './sync-deps.ts';

/** One whole exchange: numbers of a new browser, what waits here, what changed there. Answers why something still waits. */
export async function syncOnce(deps: SyncDeps): Promise<Later | undefined> {
  const listening = listeningTo(deps.ask);
  const exchange = { ...deps, ask: listening.ask };
  const unlearnt = await learnOwnSeries(exchange);
  const pushed = endsRound(unlearnt) ? { later: unlearnt } : await push(exchange);
  const pulled = endsRound(pushed.later) ? undefined : await pull(exchange);

  const later = pushed.later ?? pulled ?? unlearnt;
  const { db, now } = deps;
  await db.transaction('rw', db.marks, async () => {
    await setMark(db, 'server_answered', listening.hasHeard());
    await setMark(db, 'trouble', later?.why ?? 'none');
    if (!pushed.later) await setMark(db, 'last_success_at', now());
  });
  return later;
}

/** Without a server, or without anybody signed in, nothing else would be answered either. */
const endsRound = (later: Later | undefined): later is Later => later?.why === 'nobody' || later?.why === 'sign-in';

/** Asks as `ask` does and remembers whether anybody answered: our own page's server saying that all others are away is nobody. */
function listeningTo(ask: Ask): { readonly ask: Ask; readonly hasHeard: () => boolean } {
  let hasHeard = false;
  return {
    hasHeard: () => hasHeard,
    ask: async (path, init) => {
      try {
        const response = await ask(path, init);
        hasHeard = true;
        return response;
      } catch (error) {
        hasHeard ||= error instanceof ProblemAnswer && error.status < 500;
        throw error;
      }
    },
  };
}
