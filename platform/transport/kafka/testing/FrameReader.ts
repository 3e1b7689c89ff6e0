/** Puts a stream of bytes together into the frames of Kafka's protocol: each has its length in its first four bytes. */
export class FrameReader {
  readonly #take: (frame: Buffer) => void;
  #rest: Buffer = Buffer.alloc(0);

  /** @param take gets each frame whole, its length included */
  constructor(take: (frame: Buffer) => void) {
    this.#take = take;
  }

  add(data: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, data]);
    while (this.#rest.length >= 4 && this.#rest.length >= 4 + this.#rest.readInt32BE(0)) {
      const end = 4 + this.#rest.readInt32BE(0);
      const frame = this.#rest.subarray(0, end);
      this.#rest = this.#rest.subarray(end);
      this.#take(frame);
    }
  }
}
