import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { IntegrityReport } from '../store/integrity.ts';
import { buffersOf, type FromWorker, type Parcel, type ToWorker, type WorkerOptions } from './protocol.ts';

export type Events = Readonly<{
  onReply(id: number, bytes: Uint8Array | undefined): void;
  onLog(text: string, error: string): unknown;
}>;

/** The network thread's end of a worker: collects requests of one turn of the loop into one message. */
export class WorkerHandle {
  pending = 0;
  readonly #worker: Worker;
  readonly #events: Events;
  #outgoing: Parcel[] = [];
  readonly #checks: ((report: IntegrityReport) => void)[] = [];
  #ended: Promise<unknown>;

  private constructor(worker: Worker, events: Events) {
    this.#worker = worker;
    this.#events = events;
    this.#ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.on('message', (message: FromWorker) => this.#receive(message));
  }

  /**
   * Returns when the thread is ready; from then on an error in it ends the process, since an engine without one of its
   * threads is none. @throws Error when the thread cannot open the store
   */
  static async start(file: string, options: WorkerOptions, events: Events): Promise<WorkerHandle> {
    const worker = new Worker(new URL(file, import.meta.url), { workerData: options });
    const handle = new WorkerHandle(worker, events);
    await once(worker, 'message');
    return handle;
  }

  post(parcel: Parcel): void {
    this.pending++;
    this.#outgoing.push(parcel);
    if (this.#outgoing.length === 1) setImmediate(() => this.#flush());
  }

  check(): Promise<IntegrityReport> {
    return new Promise((resolve) => {
      this.#checks.push(resolve);
      this.#say({ kind: 'check' });
    });
  }

  async close(): Promise<void> {
    this.#say({ kind: 'close' });
    await this.#ended;
  }

  #flush(): void {
    const requests = this.#outgoing;
    this.#outgoing = [];
    this.#worker.postMessage({ kind: 'requests', requests } satisfies ToWorker, buffersOf(requests));
  }

  #say(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case 'replies':
        this.pending -= message.replies.length;
        for (const { id, bytes } of message.replies) this.#events.onReply(id, bytes);
        return;
      case 'log':
        this.#events.onLog(message.text, message.error);
        return;
      case 'checked':
        this.#checks.shift()?.(message.report);
        return;
      default:
        return;
    }
  }
}
