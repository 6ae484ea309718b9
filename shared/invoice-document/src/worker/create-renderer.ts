import { Worker } from 'node:worker_threads';
import type { OptionsOf, PaperData, PaperKind } from '../data/paper-data.ts';
import type { RenderReply } from '../document/index.ts';
import { RenderError } from './render-error.ts';

export interface RendererConfig {
  /** Documents that may wait while one is rendered; one more is refused. 32 unless told. */
  readonly queueMax?: number;
  /** How long one document may take, loading the thread included. 30 seconds unless told. */
  readonly timeoutMs?: number;
  /** The program of the thread; another one is for tests. */
  readonly thread?: URL;
}

export interface Renderer {
  /** The document as PDF. Rejects with a `RenderError`. */
  readonly render: <Kind extends PaperKind>(
    kind: Kind,
    data: PaperData[Kind],
    options: OptionsOf[Kind],
  ) => Promise<Uint8Array>;
  /** Refuses what waits and ends the thread. */
  readonly close: () => Promise<void>;
}

interface Job {
  readonly request: unknown;
  readonly settle: (outcome: Uint8Array | RenderError) => void;
}

const THREAD = new URL('render-thread.ts', import.meta.url);

/**
 * Renders in a thread of its own, so the event loop stays free. The thread starts with the first document and stays
 * warm; one that hangs or dies is replaced, and only the document it was on is lost.
 */
export function createRenderer({ queueMax = 32, timeoutMs = 30_000, thread = THREAD }: RendererConfig = {}): Renderer {
  const waiting: Job[] = [];
  let worker: Worker | undefined;
  let running: Job | undefined;
  let isClosed = false;

  function next(): void {
    const job = running ? undefined : waiting.shift();
    if (!job) return;
    running = job;
    const busy = (worker ??= new Worker(thread));
    run(busy, job, timeoutMs, (outcome) => {
      running = undefined;
      if (outcome.isThreadLost) {
        worker = undefined;
        void busy.terminate();
      }
      job.settle(outcome.result);
      next();
    });
  }

  return {
    render: (kind, data, options) =>
      new Promise((resolve, reject) => {
        const settle: Job['settle'] = (result) => (result instanceof RenderError ? reject(result) : resolve(result));
        if (isClosed) return settle(new RenderError('closed', 'the renderer was closed'));
        if (running && waiting.length >= queueMax)
          return settle(new RenderError('queue-full', `${queueMax} documents wait already`));
        waiting.push({ request: { kind, data, options }, settle });
        next();
      }),
    close: async () => {
      isClosed = true;
      for (const job of waiting.splice(0)) job.settle(new RenderError('closed', 'the renderer was closed'));
      await worker?.terminate();
    },
  };
}

interface Outcome {
  readonly result: Uint8Array | RenderError;
  /** The thread hangs or is gone, and the next document needs a new one. */
  readonly isThreadLost: boolean;
}

/** Gives one document to the thread and tells once how it ended. Only a thread at work keeps the process alive. */
function run(worker: Worker, { request }: Job, timeoutMs: number, tell: (outcome: Outcome) => void): void {
  const timer = setTimeout(
    () => end({ result: new RenderError('timed-out', `not ready in ${timeoutMs} ms`), isThreadLost: true }),
    timeoutMs,
  );
  const onMessage = (reply: RenderReply) =>
    end({
      result: reply.outcome === 'rendered' ? reply.bytes : new RenderError('failed', reply.message),
      isThreadLost: false,
    });
  const onError = (error: Error) => end({ result: new RenderError('failed', error.message), isThreadLost: true });
  const onExit = () => end({ result: new RenderError('closed', 'the thread was ended'), isThreadLost: true });

  function end(outcome: Outcome): void {
    clearTimeout(timer);
    worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref();
    tell(outcome);
  }

  worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref();
  worker.postMessage(request);
}
