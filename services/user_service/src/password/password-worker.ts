import { compareSync, hashSync } from 'bcryptjs';
import assert from 'node:assert/strict';
import { parentPort } from 'node:worker_threads';
import type { PasswordAnswer, PasswordJob } from './password-jobs.ts';

/** A thread of its own: one bcrypt of cost 12 takes a quarter of a second in which nothing else would be answered. */
assert(parentPort, 'this file is a worker');
const port = parentPort;

port.on('message', (job: PasswordJob) => port.postMessage(answerTo(job)));

function answerTo(job: PasswordJob): PasswordAnswer {
  switch (job.kind) {
    case 'hash':
      return { kind: 'hash', job_id: job.job_id, hash: hashSync(job.password, job.cost) };
    case 'compare':
      return { kind: 'compare', job_id: job.job_id, isRight: compareSync(job.password, job.hash) };
    default:
      return job satisfies never;
  }
}
