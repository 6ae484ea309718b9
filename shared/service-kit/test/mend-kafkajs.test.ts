import { createRequire } from 'node:module';
import { expect, it, vi } from 'vitest';
import { mendKafkajs } from '../src/bus/kafka/mend-kafkajs.ts';

/** The cast: kafkajs' own class, of which its types say nothing. */
const { RequestQueue } = {
  RequestQueue: createRequire(import.meta.url)('kafkajs/src/network/requestQueue/index.js') as new (
    options: object,
  ) => {
    pending: unknown[];
    throttleCheckTimeoutId: NodeJS.Timeout | null;
    checkPendingRequests: () => void;
    scheduleCheckPendingRequests: () => void;
    maybeThrottle: (ms: number) => void;
    push: (request: object) => void;
  },
};
const logger = { debug: () => undefined, warn: () => undefined };
const queue = (maxInFlightRequests: number) =>
  new RequestQueue({ maxInFlightRequests, requestTimeout: 1000, clientId: 'c', broker: 'b', logger });
const request = (sent: () => void) => ({
  entry: { correlationId: 1 },
  expectResponse: true,
  sendRequest: sent,
});

it('sets no timer while nothing waits', () => {
  mendKafkajs();
  const idle = queue(1);

  idle.checkPendingRequests();

  expect(idle.throttleCheckTimeoutId).toBeNull();
});

it('sends what a throttling broker made wait, when its time is over', async () => {
  mendKafkajs();
  const throttled = queue(1);
  const sent = vi.fn<() => void>();
  throttled.maybeThrottle(30);

  throttled.push(request(sent));
  const sentAtOnce = sent.mock.calls.length;

  expect(sentAtOnce).toBe(0);
  await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce());
  expect(throttled.throttleCheckTimeoutId).toBeNull();
});
