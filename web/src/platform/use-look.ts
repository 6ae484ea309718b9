import { useSyncExternalStore } from 'react';
import { DEFAULT_LOOK, LOOK_KEY, readLook } from './look.ts';
import type { Locale, Look } from './look.ts';

let current: Look | undefined;
const listeners = new Set<() => void>();

/** How the device shows the app; the prerendered page is in the default look. */
export function useLook(): Look {
  return useSyncExternalStore(subscribe, lookNow, () => DEFAULT_LOOK);
}

/** Changes the look at once, on this page and for the next start. */
export function changeLook(change: Partial<Look>): void {
  current = { ...lookNow(), ...change };
  localStorage.setItem(LOOK_KEY, JSON.stringify(current));
  showLook(current);
  for (const listener of listeners) listener();
}

export function lookNow(): Look {
  current ??= readLook(localStorage.getItem(LOOK_KEY), navigator.languages);
  return current;
}

/** The language of the device, for what is written outside of a component; English where there is no device. */
export const spokenLocale = (): Locale => (typeof localStorage === 'undefined' ? DEFAULT_LOOK : lookNow()).locale;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function showLook(look: Look): void {
  const root = document.documentElement;
  root.lang = `${look.locale}-IN`;
  setOrDelete(root.dataset, 'theme', look.theme);
  setOrDelete(root.dataset, 'text', look.text === 'normal' ? undefined : look.text);
  setOrDelete(root.dataset, 'contrast', look.contrast === 'more' ? 'more' : undefined);
}

function setOrDelete(dataset: DOMStringMap, name: string, value: string | undefined): void {
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
}
