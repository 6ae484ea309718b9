/** Chromium's own offer to install the app, which a page may make at its own time. */
export interface InstallOffer extends Event {
  readonly prompt: () => Promise<unknown>;
}

let offer: InstallOffer | undefined;
const listeners = new Set<() => void>();

/** Takes the browser's offer, which comes once and early, for a better moment. Call it with the first script. */
export function hearInstallOffer(): void {
  if (typeof window === 'undefined') return;
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    set(event as InstallOffer); // the cast: events of this name are of this kind
  });
  addEventListener('appinstalled', () => set(undefined));
}

export const installOffer = (): InstallOffer | undefined => offer;

export function onInstallOffer(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: InstallOffer | undefined): void {
  offer = next;
  for (const listener of listeners) listener();
}
