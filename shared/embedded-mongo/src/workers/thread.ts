import { parentPort, workerData } from 'node:worker_threads';
import { buffersOf, type FromWorker, type Parcel, type ToWorker, type WorkerOptions } from './protocol.ts';

/** The worker's end of the channel. */
export function channel() {
  if (!parentPort) throw new Error('this file runs as a worker thread');
  const port = parentPort;
  const say = (message: FromWorker) => port.postMessage(message);
  return {
    port,
    say,
    sendReplies: (replies: readonly Parcel[]) => port.postMessage({ kind: 'replies', replies }, buffersOf(replies)),
    log: (text: string, error: unknown) =>
      say({ kind: 'log', text, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  };
}

/** The options that the thread was started with. */
export function optionsOfThread(): WorkerOptions {
  return workerData as WorkerOptions;
}

/** The channel carries nothing but `ToWorker`. */
export function asToWorker(message: unknown): ToWorker {
  return message as ToWorker;
}

/** The bytes of a request, which always has some. */
export function requestBytes({ bytes }: Parcel): Buffer {
  return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Buffer.alloc(0);
}
