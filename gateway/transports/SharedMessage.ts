import { textFrameHeader } from './textFrameHeader.ts';

/**
 * A message of which only the beginning differs from client to client. Whoever is written to alone gets it in bytes that all use one after
 * the other, with each one's own beginning put in: a copy less for each delivery.
 */
export class SharedMessage {
  readonly #end: string;
  #bytes: Buffer | null = null;
  /** Where the client's beginning is in the bytes. */
  #start = 0;
  #headLength = 0;

  /** @param end all but the beginning, its bytes one a character */
  constructor(end: string) {
    this.#end = end;
  }

  /** Of the frame, in bytes. */
  lengthWith(head: string): number {
    const length = head.length + this.#end.length;
    return textFrameHeader(length).length + length;
  }

  /** The frame (RFC 6455, section 5.2) for the client with this beginning, its bytes one a character. */
  frameWith(head: string): string {
    return textFrameHeader(head.length + this.#end.length) + head + this.#end;
  }

  /** The same as bytes, which hold until the next call. Whoever needs them for longer calls `giveAway`. */
  bytesWith(head: string): Buffer {
    if (this.#bytes === null || this.#headLength !== head.length) {
      this.#bytes = Buffer.from(this.frameWith(head), 'latin1');
      this.#start = this.#bytes.length - this.#end.length - head.length;
      this.#headLength = head.length;
    } else this.#bytes.write(head, this.#start, 'latin1');
    return this.#bytes;
  }

  /** The bytes are somebody's now, and are not changed any more. */
  giveAway(): void {
    this.#bytes = null;
  }
}
