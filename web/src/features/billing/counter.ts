import { parkFirst } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { freshDraft, keepCounter, readCounter } from './held-bills.ts';
import type { Action } from './model/actions.ts';
import type { Draft } from './model/draft.ts';
import { reduce } from './model/reduce.ts';

/** What the device's records say is to be done: a code's item is picked; of an unknown code nothing is. */
export type FindAct = (db: LocalDb) => Promise<Action | undefined>;

/** The bill on the counter of one shop: one for all screens of this page, kept on the device after each act. */
export interface Counter {
  /** The draft as it is; undefined while the one kept from before is being read. */
  readonly draft: () => Draft | undefined;
  /** Acts on the draft at once. Acts that come before it is read, or behind one still looked for, wait in their order. */
  readonly act: (action: Action) => void;
  /** Acts as soon as the device's records told how. What is done meanwhile comes after it. */
  readonly actWhenFound: (find: FindAct) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Whether this device failed to read, or to keep the last act: then nothing more may be promised on it. */
  readonly isBroken: () => boolean;
  /** Resolves when everything done so far was written, or could not be. */
  readonly settled: () => Promise<void>;
}

const counters = new Map<string, Counter>();

export function counterOf(db: LocalDb): Counter {
  const known = counters.get(db.name);
  if (known) return known;
  const opened = openCounter(db);
  counters.set(db.name, opened);
  parkFirst(db, opened.settled);
  return opened;
}

export function openCounter(db: LocalDb): Counter {
  let draft: Draft | undefined;
  const waiting: (Action | FindAct)[] = [];
  /** The kept draft, or what a code means, is being read. */
  let isReading = true;
  const listeners = new Set<() => void>();
  let writing = Promise.resolve();
  let isWriteWaiting = false;
  let isBroken = false;

  const take = (next: Action | FindAct): void => {
    waiting.push(next);
    goOn();
  };
  const goOn = (): void => {
    while (!isReading) {
      const next = waiting.shift();
      if (next === undefined) return;
      if (typeof next === 'function') void lookUp(next);
      else apply(next);
    }
  };
  const lookUp = async (find: FindAct): Promise<void> => {
    isReading = true;
    const action = await find(db).catch(() => setBroken(true));
    isReading = false;
    if (action) apply(action);
    goOn();
  };
  const apply = (action: Action): void => {
    show(reduce(draft ?? freshDraft(), action));
    keep();
  };
  const show = (next: Draft): void => {
    draft = next;
    tell();
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const setBroken = (next: boolean): void => {
    if (next === isBroken) return;
    isBroken = next;
    tell();
  };
  /** One write at a time, each of the newest draft: a later one never arrives before an earlier one. */
  const keep = (): void => {
    if (isWriteWaiting) return;
    isWriteWaiting = true;
    writing = writing.then(async () => {
      isWriteWaiting = false;
      const failed = await keepCounter(db, draft ?? freshDraft(), now()).then(
        () => false,
        () => true,
      );
      setBroken(failed);
    });
  };
  const begin = (kept: Draft | undefined): void => {
    isReading = false;
    show(kept ?? freshDraft());
    goOn();
  };
  void readCounter(db).then(begin, () => {
    isBroken = true;
    begin(undefined);
  });

  return {
    draft: () => draft,
    act: take,
    actWhenFound: take,
    isBroken: () => isBroken,
    settled: () => writing,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
