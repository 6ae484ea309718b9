/** A small fact this device remembers under a name: cursors, the last success, the order of favourites. */
export interface Mark {
  readonly name: string;
  readonly value: unknown;
}
