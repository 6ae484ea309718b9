import { Worker } from 'node:worker_threads';
import type { PasswordAnswer, PasswordJob } from './password-jobs.ts';

type WithoutId<Job> = Job extends unknown ? Omit<Job, 'job_id'> : never;

interface Waiting {
  readonly resolve: (answer: PasswordAnswer) => void;
  readonly reject: (error: Error) => void;
}

export interface HashingThread {
  /** Jobs asked and not answered yet. */
  readonly waiting: () => number;
  readonly ask: (job: WithoutId<PasswordJob>) => Promise<PasswordAnswer>;
  readonly close: () => Promise<void>;
}

/** One worker, started at the first job and again after a crash. It never keeps the process alive by itself. */
export function hashingThread(): HashingThread {
  const jobs = new Map<number, Waiting>();
  let lastId = 0;
  let worker: Worker | undefined;

  const failAll = (dead: Worker, error: Error): void => {
    // A worker that fails also exits, and by then the next one may be at work.
    if (worker !== dead) return;
    worker = undefined;
    for (const { reject } of jobs.values()) reject(error);
    jobs.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./password-worker.ts', import.meta.url));
    started.on('message', (answer: PasswordAnswer) => {
      jobs.get(answer.job_id)?.resolve(answer);
      jobs.delete(answer.job_id);
      if (jobs.size === 0) started.unref();
    });
    started.on('error', (error: Error) => failAll(started, error));
    started.on('exit', () => failAll(started, new Error('the hashing thread ended')));
    return started;
  };

  return {
    waiting: () => jobs.size,
    ask: (job) =>
      new Promise((resolve, reject) => {
        const job_id = (lastId += 1);
        jobs.set(job_id, { resolve, reject });
        worker ??= start();
        worker.ref();
        worker.postMessage({ ...job, job_id });
      }),
    close: async () => {
      await worker?.terminate();
    },
  };
}
