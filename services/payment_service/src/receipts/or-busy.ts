import { RenderError } from '@rmp/invoice-document/worker';
import { Problem } from '@rmp/service-kit';

/** A full queue passes: the caller comes again. What fails on the document itself is a bug, and rises. */
export async function orBusy(rendering: Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await rendering;
  } catch (error) {
    if (error instanceof RenderError && error.code !== 'failed') {
      throw new Problem('common/unavailable', { reason: error.message });
    }
    throw error;
  }
}
