import type { RenderReply, RenderRequest } from '@rmp/invoice-document/document';

/** One paper, the loading of engine and fonts included; then the worker is taken to hang. */
const TIMEOUT_MS = 30_000;

let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a paper as PDF, in a worker that starts with the first one and stays warm. One at a time, in the order asked. A
 * worker that failed is replaced, and only its paper is lost: it rejects with the reason.
 */
export function drawPaper(request: RenderRequest): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = last.then(() => draw(request));
  last = drawn.catch(() => undefined);
  return drawn;
}

async function draw(request: RenderRequest): Promise<Uint8Array<ArrayBuffer>> {
  worker ??= new Worker(new URL('./print-thread.ts', import.meta.url), { type: 'module', name: 'paper' });
  try {
    const reply = await replyOf(worker, request);
    if (reply.outcome === 'rendered') return reply.bytes;
    throw new Error(reply.message);
  } catch (error) {
    worker.terminate();
    worker = undefined;
    throw error;
  }
}

function replyOf(busy: Worker, request: RenderRequest): Promise<RenderReply> {
  const { promise, resolve, reject } = Promise.withResolvers<RenderReply>();
  const heard = new AbortController();
  const { signal } = heard;
  const timer = setTimeout(() => reject(new Error(`no paper in ${TIMEOUT_MS} ms`)), TIMEOUT_MS);
  busy.addEventListener('message', ({ data }: MessageEvent<RenderReply>) => resolve(data), { signal });
  busy.addEventListener('error', ({ message }) => reject(new Error(message || 'the worker did not start')), { signal });
  busy.postMessage(request);

  return promise.finally(() => {
    clearTimeout(timer);
    heard.abort();
  });
}
