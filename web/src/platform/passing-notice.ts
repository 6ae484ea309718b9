/** A sentence that outlives the page it was said on. */
export interface PassingNotice {
  readonly text: string;
}

let now: PassingNotice | undefined;
const listeners = new Set<() => void>();

/** Says it over whatever page comes next, for as long as a toast stands; nothing takes it away. */
export function sayInPassing(notice: PassingNotice | undefined): void {
  now = notice;
  for (const listener of listeners) listener();
}

export const passingNotice = (): PassingNotice | undefined => now;

export function onPassingNotice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
