import type { Later } from './ask.ts';

export interface FlusherDeps {
  /** One exchange with the server; answers why something still waits. A long one ends early when another is asked for. */
  readonly sync: (isAskedAgain: () => boolean) => Promise<Later | undefined>;
  /** Runs while no other page of this shop does the same. */
  readonly alone: <T>(run: () => Promise<T>) => Promise<T>;
  /** Calls back after `ms`; answers how to forget it. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly report: (error: unknown) => void;
}

export interface Flusher {
  /** Asks for an exchange; however often, there is one at a time and at most one more behind it. */
  readonly wake: () => void;
  /** The same with new hope: the network or the person is back, so trouble of before says nothing of what comes. */
  readonly wakeAnew: () => void;
  readonly stop: () => void;
  /** Settles when nothing runs and nothing is asked for. */
  readonly idle: () => Promise<void>;
}

/**
 * The one thing that sends. After trouble it waits twice as long each time it tried by itself: ten bills saved without a
 * network make the wait no longer. When all is well it looks again each minute.
 */
export function createFlusher({ sync, alone, after, report }: FlusherDeps): Flusher {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  let isStopped = false;
  let failures = 0;
  let isByClock = false;
  let forget = (): void => undefined;

  const wake = (): void => {
    if (isStopped) return;
    if (running) isAskedAgain = true;
    else running = runAll();
  };
  const wakeAnew = (): void => {
    failures = 0;
    wake();
  };
  const wakeByClock = (): void => {
    isByClock = true;
    wake();
  };

  const runAll = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      forget();
      forget = after(await nextWaitMs(), wakeByClock);
      isByClock = false;
    } while (isAskedAgain && !isStopped);
    running = undefined;
    if (isStopped) forget();
  };

  const nextWaitMs = async (): Promise<number> => {
    try {
      const later = await alone(() => sync(() => isAskedAgain));
      failures = later ? failuresAfter(later) : 0;
      return Math.max(later ? backoffMs(failures) : QUIET_MS, later?.after_ms ?? 0);
    } catch (error) {
      report(error);
      failures = oneMore();
      return backoffMs(failures);
    }
  };

  /** A server that takes some each time is slow, not away: it is asked again soon. */
  const failuresAfter = ({ hasMoved }: Later): number => (hasMoved ? 1 : oneMore());
  const oneMore = (): number => Math.max(1, isByClock ? failures + 1 : failures);

  return {
    wake,
    wakeAnew,
    stop: () => {
      isStopped = true;
      forget();
    },
    idle: async () => {
      while (running) await running;
    },
  };
}

const QUIET_MS = 60_000;
const BACKOFF_MAX_MS = 60_000;

/** 2 s, 4 s, 8 s … at most a minute: a save or the network's return ends the wait at once. */
export const backoffMs = (failures: number): number => Math.min(2000 * 2 ** Math.min(failures - 1, 20), BACKOFF_MAX_MS);
