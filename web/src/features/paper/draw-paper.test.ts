import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { drawPaper } from './draw-paper.ts';

/** Stands in for the browser's worker, which only a browser has: answers, fails or stays silent as its test wants. */
class StandInWorker extends EventTarget {
  static readonly started: StandInWorker[] = [];
  static answers: (() => unknown)[] = [];
  isEnded = false;

  constructor() {
    super();
    StandInWorker.started.push(this);
  }

  postMessage(): void {
    const answer = StandInWorker.answers.shift()?.();
    if (answer !== undefined) queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: answer })));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const request = { kind: 'note', data: {}, options: {} } as unknown as Parameters<typeof drawPaper>[0];
const rendered = (first: number) => () => ({ outcome: 'rendered', bytes: Uint8Array.of(first) });
const failed = () => ({ outcome: 'failed', message: 'no fonts: TypeError' });

let draw: typeof drawPaper;
beforeEach(async () => {
  vi.stubGlobal('Worker', StandInWorker);
  vi.useFakeTimers();
  vi.resetModules();
  StandInWorker.started.length = 0;
  draw = (await import('./draw-paper.ts')).drawPaper;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('draws papers one after the other with one warm worker', async () => {
  StandInWorker.answers = [rendered(1), rendered(2)];

  const drawn = await Promise.all([draw(request), draw(request)]);

  expect(drawn).toEqual([Uint8Array.of(1), Uint8Array.of(2)]);
  expect(StandInWorker.started).toHaveLength(1);
});

it('takes a new worker after one that failed, and only that paper is lost', async () => {
  StandInWorker.answers = [failed, rendered(2)];

  const [lost, drawn] = await Promise.allSettled([draw(request), draw(request)]);

  expect(lost).toMatchObject({ status: 'rejected', reason: { message: 'no fonts: TypeError' } });
  expect(drawn).toMatchObject({ status: 'fulfilled', value: Uint8Array.of(2) });
  expect(StandInWorker.started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});

it('takes a new worker in place of one that hangs', async () => {
  StandInWorker.answers = [() => undefined, rendered(2)];

  const both = Promise.allSettled([draw(request), draw(request)]);
  await vi.advanceTimersByTimeAsync(30_000);

  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(StandInWorker.started).toHaveLength(2);
});
