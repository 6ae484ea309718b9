/** Which of a partition's messages are not done yet, and so how far its offset may be committed. */
export class OpenOffsets {
  /** In the order taken, which is theirs on the log. */
  readonly #open = new Set<bigint>();
  #next = -1n;
  #committed = -1n;

  get size(): number {
    return this.#open.size;
  }

  took(offset: bigint): void {
    if (this.#next === -1n) this.#committed = offset;
    this.#open.add(offset);
    this.#next = offset + 1n;
  }

  done(offset: bigint): void {
    this.#open.delete(offset);
  }

  /** The first offset that is not done, when that is further than what was committed. */
  get committable(): bigint | undefined {
    const [first = this.#next] = this.#open;

    return first > this.#committed ? first : undefined;
  }

  committed(offset: bigint): void {
    this.#committed = offset;
  }
}
