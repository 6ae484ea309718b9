import { parentPort } from 'node:worker_threads';
import { registerFonts, replyTo } from '../document/index.ts';
import type { RenderRequest } from '../document/index.ts';
import { fontFiles } from './font-files.ts';

await registerFonts(fontFiles);

parentPort?.on('message', (request: RenderRequest) => {
  void replyTo(request).then((reply) =>
    parentPort?.postMessage(reply, reply.outcome === 'rendered' ? [reply.bytes.buffer] : []),
  );
});
