import { createRequire } from 'node:module';

const THROTTLE_CHECK_MS = 10;

/** What the mend needs of kafkajs' own class; the rest of it stays as it is. */
interface RequestQueue {
  pending: readonly unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
}

/**
 * kafkajs 2.2.4 looks into each connection's request queue every millisecond for ever: with nothing waiting it asks for
 * a timer in the past, of which Node also warns. Here it looks only while something waits. Nothing else sends from the
 * queue by time: a finished request sends the next one itself. Done once, when this file is first imported (ADR 0008).
 */
export function mendKafkajs(): void {
  queueClass().prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.throttleCheckTimeoutId || this.pending.length === 0) return;
    const waitMs = Math.max(this.throttledUntil - Date.now(), THROTTLE_CHECK_MS);
    this.throttleCheckTimeoutId = setTimeout(() => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    }, waitMs);
  };
}

/** The cast: the class is not in kafkajs' types; a test fails when its shape is another. */
const queueClass = (): { prototype: { scheduleCheckPendingRequests: () => void } } =>
  createRequire(import.meta.url)('kafkajs/src/network/requestQueue/index.js') as {
    prototype: { scheduleCheckPendingRequests: () => void };
  };
