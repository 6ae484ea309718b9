import type { OptionsOf, PaperData, PaperKind } from '../data/paper-data.ts';

/** What a thread is asked for. Data are plain, so they cross by structured clone. */
export type RenderRequest = {
  readonly [Kind in PaperKind]: {
    readonly kind: Kind;
    readonly data: PaperData[Kind];
    readonly options: OptionsOf[Kind];
  };
}[PaperKind];

export type RenderReply =
  | { readonly outcome: 'rendered'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly outcome: 'failed'; readonly message: string };
