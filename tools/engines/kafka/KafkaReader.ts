/** Reads values one after the other from a response of Kafka's protocol in its flexible versions (KIP-482). */
export class KafkaReader {
  readonly #bytes: Buffer;
  #offset = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  int16(): number {
    this.#offset += 2;
    return this.#bytes.readInt16BE(this.#offset - 2);
  }

  int32(): number {
    this.#offset += 4;
    return this.#bytes.readInt32BE(this.#offset - 4);
  }

  /** An unsigned number of variable length, seven bits a byte. */
  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes.readUInt8(this.#offset);
      this.#offset += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  /** A compact string; null where it is null. */
  string(): string | null {
    const length = this.varint() - 1;
    if (length < 0) return null;
    this.#offset += length;
    return this.#bytes.toString('utf8', this.#offset - length, this.#offset);
  }

  /** A compact array. */
  array<Item>(item: () => Item): Item[] {
    return Array.from({ length: this.varint() - 1 }, item);
  }

  /** Tagged fields: what each holds, by its number. */
  tags(): ReadonlyMap<number, KafkaReader> {
    const fields = new Map<number, KafkaReader>();
    for (let left = this.varint(); left > 0; left -= 1) {
      const [tag, length] = [this.varint(), this.varint()];
      fields.set(tag, new KafkaReader(this.#bytes.subarray(this.#offset, this.#offset + length)));
      this.#offset += length;
    }
    return fields;
  }
}
