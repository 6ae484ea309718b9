import type { LocalDb } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { freshDraft, keepCounter, readCounter } from './held-bills.ts';
import type { Action } from './model/actions.ts';
import type { Draft } from './model/draft.ts';
import { reduce } from './model/reduce.ts';

/** The bill on the counter of one shop: one for all screens of this page, kept on the device after each act. */
export interface Counter {
  /** The draft as it is; undefined while the one kept from before is being read. */
  readonly draft: () => Draft | undefined;
  /** Acts on the draft at once. Acts that come before it is read wait for it, in their order. */
  readonly act: (action: Action) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Whether this device failed to keep the last act: then nothing more may be promised on it. */
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
  return opened;
}

export function openCounter(db: LocalDb): Counter {
  let draft: Draft | undefined;
  const waiting: Action[] = [];
  const listeners = new Set<() => void>();
  let writing = Promise.resolve();
  let isBroken = false;

  const act = (action: Action): void => {
    if (!draft) {
      waiting.push(action);
      return;
    }
    show(reduce(draft, action));
    keep();
  };
  const show = (next: Draft): void => {
    draft = next;
    tell();
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  /** One write at a time, each of the newest draft: a later one never arrives before an earlier one. */
  const keep = (): void => {
    writing = writing.then(async () => {
      const failed = await keepCounter(db, draft ?? freshDraft(), now()).then(
        () => false,
        () => true,
      );
      if (failed === isBroken) return;
      isBroken = failed;
      tell();
    });
  };
  const begin = (kept: Draft | undefined): void => {
    const early = waiting.splice(0);
    show(early.reduce(reduce, kept ?? freshDraft()));
    if (early.length > 0) keep();
  };
  void readCounter(db).then(begin, () => {
    isBroken = true;
    begin(undefined);
  });

  return {
    draft: () => draft,
    act,
    isBroken: () => isBroken,
    settled: () => writing,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
