import { receiveMessageOnPort } from 'node:worker_threads';
import { Core } from '../engine/core.ts';
import { Writer } from '../engine/writer.ts';
import type { Parcel, ToWorker } from './protocol.ts';
import { asToWorker, channel, optionsOfThread, requestBytes } from './thread.ts';

const SWEEP_MS = 5_000;
/** Enough to share an fsync widely, few enough that nobody waits long for it. */
const BATCH_MAX = 256;

const { port, say, sendReplies, log } = channel();
const { dataDir, refusesUnindexed } = optionsOfThread();
let replies: Parcel[] = [];

const core = new Core(dataDir, refusesUnindexed);
const writer = new Writer({ core, log, send: (id, bytes) => replies.push({ id, bytes }) });
const sweeping = setInterval(() => {
  writer.sweep(Date.now());
  post();
}, SWEEP_MS);

port.on('message', (message) => {
  let taken = take(asToWorker(message));
  while (taken < BATCH_MAX) {
    const next = receiveMessageOnPort(port);
    if (!next) break;
    taken += take(asToWorker(next.message));
  }
  post();
  writer.flush();
  post();
});
say({ kind: 'ready' });

/** @returns how many requests it held */
function take(message: ToWorker): number {
  switch (message.kind) {
    case 'requests':
      for (const parcel of message.requests) writer.handle({ id: parcel.id, bytes: requestBytes(parcel) });
      return message.requests.length;
    case 'check':
      say({ kind: 'checked', report: writer.checkIntegrity() });
      return 1;
    case 'close':
      clearInterval(sweeping);
      writer.close();
      post();
      say({ kind: 'closed' });
      port.close();
      return BATCH_MAX;
  }
}

function post(): void {
  if (replies.length === 0) return;
  sendReplies(replies);
  replies = [];
}
