import { MESSAGE_BYTES_MAX, HEADER_BYTES } from './message.ts';

/** Cuts a stream of bytes into whole messages, each in memory of its own so that it can move to another thread. */
export class Frames {
  #message: Buffer | undefined;
  #filled = 0;
  readonly #header = Buffer.alloc(4);
  #headerFilled = 0;

  /** @returns the messages that are complete now @throws RangeError for an impossible length */
  push(chunk: Buffer): Buffer[] {
    const complete: Buffer[] = [];
    for (let at = 0; at < chunk.length;) {
      at += this.#message ? this.#fill(this.#message, chunk, at) : this.#readLength(chunk, at);
      if (this.#message && this.#filled === this.#message.length) {
        complete.push(this.#message);
        this.#message = undefined;
        this.#headerFilled = 0;
      }
    }
    return complete;
  }

  #readLength(chunk: Buffer, at: number): number {
    const taken = chunk.copy(this.#header, this.#headerFilled, at, at + 4 - this.#headerFilled);
    this.#headerFilled += taken;
    if (this.#headerFilled === 4) this.#begin(this.#header.readInt32LE(0));
    return taken;
  }

  #begin(length: number): void {
    if (length < HEADER_BYTES || length > MESSAGE_BYTES_MAX) throw new RangeError(`message of ${length} bytes`);
    this.#message = Buffer.from(new ArrayBuffer(length));
    this.#header.copy(this.#message);
    this.#filled = 4;
  }

  #fill(message: Buffer, chunk: Buffer, at: number): number {
    const taken = chunk.copy(message, this.#filled, at);
    this.#filled += taken;
    return taken;
  }
}
