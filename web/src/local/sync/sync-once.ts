import type { LocalDb } from '../database.ts';
import { setMark } from '../tables/marks.ts';
import type { Ask, Later } from './ask.ts';
import { measuringClock } from './clock-offset.ts';
import { learnSeries } from './learn-series.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';

export interface SyncDeps {
  readonly db: LocalDb;
  readonly ask: Ask;
  readonly now: () => string;
  readonly device_id: string;
  /** Absent for a device that numbers no papers. */
  readonly prefix?: string;
}

/** One whole exchange: numbers of a new browser, what waits here, what changed there. Answers why something still waits. */
export async function syncOnce({ db, ask, now, device_id, prefix }: SyncDeps): Promise<Later | undefined> {
  const timed = measuringClock(ask, db, now);
  const unlearnt = prefix === undefined ? undefined : await learnSeries({ db, ask: timed, prefix });
  const pushed = endsRound(unlearnt) ? { later: unlearnt } : await push({ db, ask: timed, now, device_id });
  const pulled = endsRound(pushed.later) ? undefined : await pull({ db, ask: timed });

  const later = pushed.later ?? pulled ?? unlearnt;
  await db.transaction('rw', db.marks, async () => {
    await setMark(db, 'server_answered', later?.why !== 'nobody');
    if (!later) await setMark(db, 'last_success_at', now());
  });
  return later;
}

/** Without a server, or without anybody signed in, nothing else would be answered either. */
const endsRound = (later: Later | undefined): later is Later => later?.why === 'nobody' || later?.why === 'sign-in';
