/** A reader hears one sentence for a burst of presses: the last one, after this much quiet. */
const QUIET_MS = 400;

export interface Announcement {
  readonly text: string;
  readonly urgent: boolean;
}

let shown: Announcement = { text: '', urgent: false };
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Has a screen reader say `text` after 400 ms without another one; `urgent` (only for "could not save") at once. */
export function announce(text: string, { urgent = false }: { readonly urgent?: boolean } = {}): void {
  clearTimeout(timer);
  if (urgent) show({ text, urgent });
  else timer = setTimeout(() => show({ text, urgent }), QUIET_MS);
}

export function announced(): Announcement {
  return shown;
}

export function onAnnounced(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(next: Announcement): void {
  shown = next;
  for (const listener of listeners) listener();
}
