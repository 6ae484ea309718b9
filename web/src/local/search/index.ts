/** Finding things of this device by what somebody remembers of their names. Loaded after the first paint. */
export { FIT } from './fit.ts';
export { nameIndex } from './name-index.ts';
export type { NameIndex } from './name-index.ts';
export type { Shelf } from './shelf.ts';
