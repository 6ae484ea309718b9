import { setTimeout as delay } from 'node:timers/promises';
import type { ServicePlace } from './config.ts';
import { nameOf } from './part-name.ts';

const pollMs = 50;
const boundMs = 60_000;

/** Resolves when `/ready` of the part answers 200; rejects with its last word when it has not within a minute. */
export async function untilReady({ name, port }: ServicePlace): Promise<void> {
  const until = performance.now() + boundMs;
  let last = 'no answer';
  while (performance.now() < until) {
    const answer = await ask(`http://127.0.0.1:${port}/ready`);
    if (answer.status === 200) return;
    last = answer.words;
    await delay(pollMs);
  }
  throw new Error(`${nameOf(name)} was not ready within ${boundMs / 1000} s; /ready last said: ${last}`);
}

async function ask(url: string): Promise<{ readonly status: number; readonly words: string }> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    return { status: response.status, words: await response.text() };
  } catch (error) {
    return { status: 0, words: String(error) };
  }
}
