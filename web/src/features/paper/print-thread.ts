import { fontAddresses } from '@rmp/invoice-document/browser';
import { registerFonts, replyTo } from '@rmp/invoice-document/document';
import type { RenderRequest } from '@rmp/invoice-document/document';

// The worker that draws papers, so that the counter stays quick. It draws one at a time and stays warm.

const FONT_TIMEOUT_MS = 10_000;

const ready = registerFonts(fontAddresses, fetched);

addEventListener('message', ({ data }: MessageEvent<RenderRequest>) => void answer(data));

async function answer(request: RenderRequest): Promise<void> {
  try {
    await ready;
  } catch (error) {
    postMessage({ outcome: 'failed', message: `no fonts: ${String(error)}` });
    return;
  }
  const reply = await replyTo(request);
  postMessage(reply, reply.outcome === 'rendered' ? { transfer: [reply.bytes.buffer] } : {});
}

/** Fetched here first: after a fetch of its own that failed, the engine waits for ever. What came once is kept. */
async function fetched(address: string): Promise<void> {
  const answered = await fetch(address, { signal: AbortSignal.timeout(FONT_TIMEOUT_MS) });
  if (!answered.ok) throw new TypeError(`${answered.status} for ${address}`);
  await answered.arrayBuffer();
}
