import type { PaperData, PaperKind } from '../data/paper-data.ts';
import type { PaperOptions } from '../data/paper-options.ts';

/** What the thread is asked for. Data are plain, so they cross by structured clone. */
export type RenderRequest = {
  readonly [Kind in PaperKind]: { readonly kind: Kind; readonly data: PaperData[Kind]; readonly options: PaperOptions };
}[PaperKind];

export type RenderReply =
  | { readonly outcome: 'rendered'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly outcome: 'failed'; readonly message: string };
