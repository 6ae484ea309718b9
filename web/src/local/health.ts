import { useSyncExternalStore } from 'react';

/**
 * Whether this device keeps what is done on it. `full`: there was no room for the last write; `broken`: the database does
 * not open or does not write; `updated`: a newer build has taken it over, and this page must be loaded anew.
 */
export type Health = 'sound' | 'full' | 'broken' | 'updated';

let health: Health = 'sound';
const listeners = new Set<() => void>();

export const healthNow = (): Health => health;

/** Says how the database fares. What a newer build has taken over stays so until the page is loaded anew. */
export function tellHealth(next: Health): void {
  if (health === next || health === 'updated') return;
  health = next;
  for (const listener of listeners) listener();
}

/** How the shop's database fares on this page, live. */
export const useHealth = (): Health => useSyncExternalStore(subscribe, healthNow, () => 'sound');

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
