import type { RenderReply, RenderRequest } from './messages.ts';
import { paperBytes } from './paper-bytes.ts';

/** What a thread answers, of Node or of a browser: the document, or why there is none. */
export async function replyTo({ kind, data, options }: RenderRequest): Promise<RenderReply> {
  try {
    return { outcome: 'rendered', bytes: await paperBytes(kind, data, options) };
  } catch (error) {
    return { outcome: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
