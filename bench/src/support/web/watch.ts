/** What a measured page offers: how long something took from the user's last act until it was on the screen, in ms. */
export interface Watch {
  /** Longest interaction since it was last asked (Event Timing: from the act to the next picture). */
  takeWorst(): { readonly name: string; readonly ms: number };
  /** Resolves when this part of the page shows something else than now, painted; NaN when it stays for so many ms. */
  untilChanged(selector: string, patienceMs: number): Promise<number>;
  /** Resolves when this is on the page for the first time: ms since the page began to load. */
  untilThere(selector: string): Promise<number>;
}

/** Of Event Timing, which the compiler's list of entries lacks a part of. */
interface Entry extends PerformanceEntry {
  readonly processingEnd?: number;
}

declare global {
  var rmpWatch: Watch;
  var rmpPending: Promise<number>;
}

/** Runs in the page before its own scripts, and knows nothing but what is in it. */
export function installWatch(): void {
  let actedAt = 0;
  let worst = { name: 'none', ms: 0 };
  const hear = (event: Event): void => {
    actedAt = event.timeStamp;
  };
  for (const type of ['keydown', 'pointerup', 'click']) addEventListener(type, hear, { capture: true });
  /** An act that changes no pixel has no next picture: its time lasts until another act paints one. */
  const isPainted = ({ startTime, duration, processingEnd = startTime }: Entry): boolean =>
    startTime + duration - processingEnd < 2_500;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { name, duration } = entry;
      if (duration > worst.ms && isPainted(entry)) worst = { name, ms: duration };
    }
  });
  observer.observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);

  /** After the next picture: a task that follows a frame runs when that frame is on its way to the screen. */
  const painted = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(0);
      });
    });
  const untilTrue = (isTrue: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!isTrue()) return;
        changes.disconnect();
        void painted().then(resolve);
      };
      const changes = new MutationObserver(look);
      changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      look();
    });
  const textOf = (selector: string): string | undefined => document.querySelector(selector)?.textContent;
  const rmpWatch = {
    takeWorst: () => {
      const told = worst;
      worst = { name: 'none', ms: 0 };
      return told;
    },
    untilChanged: async (selector: string, patienceMs: number) => {
      const before = textOf(selector);
      const stays = new Promise<number>((resolve) => setTimeout(resolve, patienceMs, Number.NaN));
      return (await Promise.race([untilTrue(() => textOf(selector) !== before), stays])) - actedAt;
    },
    untilThere: (selector: string) => untilTrue(() => document.querySelector(selector) !== null),
  };
  globalThis.rmpWatch = rmpWatch;
}
