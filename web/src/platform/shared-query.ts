import { liveQuery } from 'dexie';
import { useSyncExternalStore } from 'react';

/** One live query for everybody on the page who asks it: asked by twenty parts of a screen, the device reads once. */
export interface SharedQuery<T> {
  /** Begins to read, if nobody has yet. It then reads for as long as the page is there. */
  readonly begin: () => void;
  /** `undefined` while nothing was read yet. Throws what kept the device from reading. */
  readonly value: () => T | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

export function sharedQuery<T>(read: () => Promise<T>): SharedQuery<T> {
  const listeners = new Set<() => void>();
  let told: { readonly value: T } | { readonly error: unknown } | undefined;
  let hasBegun = false;

  const tell = (next: NonNullable<typeof told>): void => {
    told = next;
    for (const listener of listeners) listener();
  };
  const begin = (): void => {
    if (hasBegun) return;
    hasBegun = true;
    liveQuery(read).subscribe({ next: (value) => tell({ value }), error: (error: unknown) => tell({ error }) });
  };
  return {
    begin,
    value: () => {
      if (told && 'error' in told) throw told.error;
      return told?.value;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      begin();
      return () => listeners.delete(listener);
    },
  };
}

/** What the query tells now, live; `undefined` until it was read once. */
export const useShared = <T>({ subscribe, value }: SharedQuery<T>): T | undefined =>
  useSyncExternalStore(subscribe, value, unread);

const unread = (): undefined => undefined;
