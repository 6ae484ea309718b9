/**
 * Why there is no document. `queue-full` and `timed-out` may be tried again later (503); `failed` is a fault in the
 * document or in us; `closed` means the service is stopping.
 */
export type RenderErrorCode = 'queue-full' | 'timed-out' | 'failed' | 'closed';

export class RenderError extends Error {
  override readonly name = 'RenderError';
  readonly code: RenderErrorCode;

  constructor(code: RenderErrorCode, detail: string) {
    super(`no document, ${code}: ${detail}`);
    this.code = code;
  }
}
