/** What the running sync is asked by: set by `useSync` while a shop is open. */
let wake: (() => void) | undefined;

/** Asks the one flusher to send what waits: call it after a save has committed. Returns at once; never throws. */
export function sendSoon(): void {
  wake?.();
}

/** Says who answers `sendSoon`; undefined when nobody does. */
export function onSendSoon(answer: (() => void) | undefined): void {
  wake = answer;
}
