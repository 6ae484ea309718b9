import { parentPort, threadId } from 'node:worker_threads';

/** A thread that does what the number of the sale says: hangs, dies, waits for a signal, or answers with its own id. */
parentPort?.on('message', ({ data }: { readonly data: { readonly number: string; readonly held?: Int32Array } }) => {
  if (data.number === 'hang') return;
  if (data.number === 'die') throw new Error('the thread died');
  if (data.held) Atomics.wait(data.held, 0, 0);
  parentPort?.postMessage({ outcome: 'rendered', bytes: new Uint8Array([threadId]) });
});
