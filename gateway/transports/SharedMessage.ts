import { textFrameHeader } from './textFrameHeader.ts';

/**
 * A message of which only one word differs from client to client. Whoever is written to alone gets it in bytes that all use one after the
 * other, with each one's own word put in: a copy less for each delivery.
 */
export class SharedMessage {
  readonly #before: string;
  readonly #after: string;
  #bytes: Buffer | null = null;
  /** Where the client's word is in the bytes. */
  #place = 0;
  #wordLength = 0;

  /** @param before, after what surrounds the word, its bytes one a character */
  constructor(before: string, after: string) {
    this.#before = before;
    this.#after = after;
  }

  /** Of the frame, in bytes. */
  lengthWith(word: string): number {
    const length = this.#lengthWith(word);
    return textFrameHeader(length).length + length;
  }

  /** The frame (RFC 6455, section 5.2) for the client with this word, its bytes one a character. */
  frameWith(word: string): string {
    return textFrameHeader(this.#lengthWith(word)) + this.#before + word + this.#after;
  }

  /** The same as bytes, which hold until the next call. Whoever needs them for longer calls `giveAway`. */
  bytesWith(word: string): Buffer {
    if (this.#bytes === null || this.#wordLength !== word.length) {
      this.#bytes = Buffer.from(this.frameWith(word), 'latin1');
      this.#place = this.#bytes.length - this.#after.length - word.length;
      this.#wordLength = word.length;
    } else this.#bytes.write(word, this.#place, 'latin1');
    return this.#bytes;
  }

  /** The bytes are somebody's now, and are not changed any more. */
  giveAway(): void {
    this.#bytes = null;
  }

  #lengthWith(word: string): number {
    return this.#before.length + word.length + this.#after.length;
  }
}
