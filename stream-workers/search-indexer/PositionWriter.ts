import type { Position } from '@c18n/platform/positions/Position';

/** Milliseconds between two writes of positions that nothing else hangs on. */
const PAUSE = 500;

/**
 * Writes how far facts were read that call for nothing, like every message: at once, then not again for half a second, and then all together.
 * A crash meanwhile only means that they are read again.
 */
export class PositionWriter {
  readonly #write: (positions: readonly Position[]) => Promise<void>;
  readonly #waiting = new Map<string, Position>();
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(write: (positions: readonly Position[]) => Promise<void>) {
    this.#write = write;
  }

  /** Resolves at once where it is written later. @throws what writing it at once is rejected with */
  async note(position: Position): Promise<void> {
    this.#waiting.set(nameOf(position), position);
    if (this.#timer !== null) return;
    this.#rest();
    await this.#flush();
  }

  /** Has a partition's position not written any more, as a later one is about to be. Resolves when nothing of the kind is under way. */
  async overtake(position: Position): Promise<void> {
    this.#waiting.delete(nameOf(position));
    await this.#writing;
  }

  /** Has none written any more: the index is another one, which has read nothing yet. Resolves when nothing is under way. */
  async forget(): Promise<void> {
    this.#waiting.clear();
    await this.#writing;
  }

  #rest(): void {
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#waiting.size === 0) return;
      this.#rest();
      // In an outage they wait for the next time.
      this.#flush().catch(() => {});
    }, PAUSE);
    this.#timer.unref();
  }

  #flush(): Promise<void> {
    const flushed = this.#writing.then(async () => {
      const positions = [...this.#waiting.values()];
      await this.#write(positions);
      for (const position of positions) {
        if (this.#waiting.get(nameOf(position)) === position) this.#waiting.delete(nameOf(position));
      }
    });
    this.#writing = flushed.catch(() => {});
    return flushed;
  }
}

function nameOf({ stream, partition }: Position): string {
  return `${stream}/${partition}`;
}
