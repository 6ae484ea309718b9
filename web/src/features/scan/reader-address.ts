/** Where our own copy of the reader is, named by its content. */
export const readerAddress = (): string => new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url).href;
