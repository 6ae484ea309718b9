import type { Index } from '../store/catalog.ts';

/** One document's way from what is stored to what shall be stored, with its index keys on both sides. */
export type Change = Readonly<{
  stored: IndexKeys | undefined;
  doc: Buffer | undefined;
  keys: IndexKeys;
}>;

export type IndexKeys = ReadonlyMap<Index, readonly Buffer[]>;
