import { parentPort } from 'node:worker_threads';
import { paperBytes, registerFonts } from '../document/index.ts';
import { fontFiles } from './font-files.ts';
import type { RenderReply, RenderRequest } from './messages.ts';

await registerFonts(fontFiles);

parentPort?.on('message', (request: RenderRequest) => {
  void replyTo(request).then((reply) =>
    parentPort?.postMessage(reply, reply.outcome === 'rendered' ? [reply.bytes.buffer] : []),
  );
});

async function replyTo({ kind, data, options }: RenderRequest): Promise<RenderReply> {
  try {
    return { outcome: 'rendered', bytes: await paperBytes(kind, data, options) };
  } catch (error) {
    return { outcome: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
