import { parentPort } from 'node:worker_threads';
import { renderToBuffer } from '@react-pdf/renderer';
import { paperDocument } from '../document.ts';
import { registerFonts } from '../layout/fonts.ts';
import { fontFiles } from './font-files.ts';
import type { RenderReply, RenderRequest } from './messages.ts';

/** One document at a time: laying one out keeps the thread busy throughout, so two would only share its speed. */
registerFonts(fontFiles);

parentPort?.on('message', (request: RenderRequest) => {
  void replyTo(request).then((reply) =>
    parentPort?.postMessage(reply, reply.outcome === 'rendered' ? [reply.bytes.buffer] : []),
  );
});

async function replyTo({ kind, data, options }: RenderRequest): Promise<RenderReply> {
  try {
    const buffer = await renderToBuffer(paperDocument(kind, data, options));
    return { outcome: 'rendered', bytes: new Uint8Array(buffer) };
  } catch (error) {
    return { outcome: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
