import { afterAll, describe, expect, it } from 'vitest';
import { hashingThread } from './hashing-thread.ts';

const thread = hashingThread();
const aJob = { kind: 'hash', password: 'correct horse', cost: 4 } as const;
/** Something no caller can send: the types forbid it, and the thread dies of it. */
const deadlyJob = { ...aJob, password: 7 as unknown as string };

afterAll(() => thread.close());

describe('the hashing thread', () => {
  it('answers each job with its own hash', async () => {
    const answers = await Promise.all([thread.ask(aJob), thread.ask(aJob)]);

    expect(new Set(answers.map(({ job_id }) => job_id)).size).toBe(2);
    expect(thread.waiting()).toBe(0);
  });

  it('fails every waiting job when it dies, and is there again for the next', async () => {
    const [dead, waiting] = await Promise.allSettled([thread.ask(deadlyJob), thread.ask(aJob)]);

    const next = await Promise.allSettled([thread.ask(aJob), thread.ask(aJob)]);

    expect([dead.status, waiting.status]).toEqual(['rejected', 'rejected']);
    expect(next.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  });
});
