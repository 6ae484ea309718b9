/**
 * What was done on this device and has not been acknowledged yet, in the order it was done. A row is written in the
 * transaction of its change and leaves only when the server has said that it holds it.
 */
export interface OutboxRow {
  /** Given by the database: the order of sending. */
  place: number;
  readonly command_id: string;
  readonly kind: 'record-sale' | 'add-item' | 'change-item' | 'move-stock' | 'add-customer' | 'record-payment';
  /** Version of `data`. */
  readonly v: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly made_at: string;
  readonly author_id: string;
  readonly tries: number;
  /** Why a person must look at it: it does not hold up the others. */
  readonly attention?: { readonly code: string; readonly title: string; readonly at: string };
}
