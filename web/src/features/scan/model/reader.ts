/** Finds codes in a picture. */
export interface CodeReader {
  /** The codes in it, as digits or text; none when it holds none. */
  readonly read: (picture: ImageData) => Promise<readonly string[]>;
  readonly close: () => void;
}
