import { setTimeout as delay } from 'node:timers/promises';
import { ProblemAnswer } from '@rmp/contracts';

const retryMs = 50;
const boundMs = 120_000;

/** Repeats a call that got no answer, or an answer that says "later", as a shop's phone does. */
export async function untilAnswered<T>(call: () => Promise<T>): Promise<T> {
  const until = performance.now() + boundMs;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const isFinal = error instanceof ProblemAnswer && error.status < 500;
      if (isFinal || performance.now() > until) throw error;
      await delay(retryMs);
    }
  }
}
