import { createWriteStream, type WriteStream } from 'node:fs';

/**
 * A file that is added to as long as that is possible. What cannot be written, as on a full disk, is dropped: whoever watches over processes must
 * not end, nor fill its memory, for want of room for what they say.
 */
export class LogFile {
  readonly #path: string;
  #stream: WriteStream | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  /** Whether it is being written, and nothing has failed yet. */
  get isOpen(): boolean {
    return this.#stream !== null;
  }

  write(bytes: Uint8Array): void {
    this.#stream ??= this.#open();
    if (!this.#stream.writableNeedDrain) this.#stream.write(bytes);
  }

  end(): void {
    this.#stream?.end();
  }

  /** The next write tries again where this one fails. */
  #open(): WriteStream {
    const stream = createWriteStream(this.#path, { flags: 'a' });
    stream.on('error', () => {
      if (this.#stream === stream) this.#stream = null;
    });
    return stream;
  }
}
