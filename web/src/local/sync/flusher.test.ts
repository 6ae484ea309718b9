import { describe, expect, it } from 'vitest';
import type { Later } from './ask.ts';
import { backoffMs, createFlusher } from './flusher.ts';

/** A flusher whose exchanges answer these, one after the other, and whose clock stands still. */
function started(answers: readonly (Later | undefined | Error)[]) {
  const waits: number[] = [];
  let clock = (): void => undefined;
  const reported: unknown[] = [];
  let runs = 0;
  const flusher = createFlusher({
    sync: () => {
      const answer = answers[runs];
      runs += 1;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    alone: (run) => run(),
    after: (ms, run) => {
      waits.push(ms);
      clock = run;
      return () => undefined;
    },
    report: (error) => reported.push(error),
  });
  /** The wait is over. */
  const ring = (): void => clock();
  return { flusher, waits, reported, ring, runs: () => runs };
}

const nobody: Later = { is: 'later', why: 'nobody' };

describe('the flusher', () => {
  it('does one exchange at a time, and one more for whoever asked meanwhile', async () => {
    const { flusher, runs } = started([]);

    flusher.wake();
    flusher.wake();
    flusher.wake();
    await flusher.idle();

    expect(runs()).toBe(2);
  });

  it('waits twice as long after each failure, and a minute when all is well', async () => {
    const { flusher, waits, ring } = started([nobody, nobody, nobody, undefined]);

    flusher.wake();
    await flusher.idle();
    for (let round = 1; round < 4; round += 1) {
      ring();
      await flusher.idle();
    }

    expect(waits).toEqual([2000, 4000, 8000, 60_000]);
  });

  it('waits no longer for bills that were saved without a network', async () => {
    const { flusher, waits } = started([nobody, nobody, nobody]);

    for (let bill = 0; bill < 3; bill += 1) {
      flusher.wake();
      await flusher.idle();
    }

    expect(waits).toEqual([2000, 2000, 2000]);
  });

  it('soon tries again when the network came back and the first answer was lost', async () => {
    const { flusher, waits, ring } = started([nobody, nobody, nobody, nobody]);
    flusher.wake();
    for (let round = 0; round < 2; round += 1) {
      await flusher.idle();
      ring();
    }
    await flusher.idle();

    flusher.wakeAnew();
    await flusher.idle();

    expect(waits).toEqual([2000, 4000, 8000, 2000]);
  });

  it('soon asks a server again that takes some each time', async () => {
    const { flusher, waits, ring } = started([nobody, nobody, { is: 'later', why: 'busy', hasMoved: true }]);

    flusher.wake();
    await flusher.idle();
    for (let round = 1; round < 3; round += 1) {
      ring();
      await flusher.idle();
    }

    expect(waits).toEqual([2000, 4000, 2000]);
  });

  it('waits as long as a busy server wishes', async () => {
    const { flusher, waits } = started([{ is: 'later', why: 'busy', after_ms: 30_000 }]);

    flusher.wake();
    await flusher.idle();

    expect(waits).toEqual([30_000]);
  });

  it('goes on after a fault of its own, and tells of it', async () => {
    const fault = new Error('the database is closed');
    const { flusher, reported, runs } = started([fault]);

    flusher.wake();
    await flusher.idle();
    flusher.wake();
    await flusher.idle();

    expect(reported).toEqual([fault]);
    expect(runs()).toBe(2);
  });

  it('does nothing more once it is stopped', async () => {
    const { flusher, runs } = started([]);

    flusher.stop();
    flusher.wake();
    await flusher.idle();

    expect(runs()).toBe(0);
  });
});

it('never waits longer than a minute', () => {
  expect([1, 2, 5, 6, 500].map(backoffMs)).toEqual([2000, 4000, 32_000, 60_000, 60_000]);
});
