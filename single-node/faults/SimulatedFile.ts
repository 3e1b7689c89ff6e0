/** A change of a file that may or may not survive a power cut. */
type Change = { readonly at: number; readonly data: Uint8Array } | { readonly size: number };

const SECTOR = 512;

/** A file as a disk has it: what is safe on it, and what was changed since and could still be lost. */
export class SimulatedFile {
  #safe = new Content();
  #unsafe: Change[] = [];
  #syncedChanges = 0;

  write(at: number, data: Uint8Array): void {
    this.#unsafe.push({ at, data });
  }

  resize(size: number): void {
    this.#unsafe.push({ size });
  }

  /** How many changes there were so far; to be given to `sync`. */
  get changes(): number {
    return this.#syncedChanges + this.#unsafe.length;
  }

  /** Makes safe the first so many changes of all that there were. */
  sync(changes: number): void {
    const synced = this.#unsafe.splice(0, Math.max(0, changes - this.#syncedChanges));
    for (const change of synced) this.#safe.apply(change);
    this.#syncedChanges += synced.length;
  }

  /**
   * What is there after a power cut.
   *
   * @param random null: nothing but what is safe. Else each change that is not is lost, or kept, or kept in some of its sectors.
   */
  afterPowerCut(random: (() => number) | null): Uint8Array {
    const left = new Content(this.#safe);
    if (random === null) return left.bytes;
    for (const change of this.#unsafe) {
      const fate = random();
      if (fate < 1 / 3) left.apply(change);
      else if (fate < 2 / 3 && 'data' in change) for (const piece of someSectors(change, random)) left.apply(piece);
    }
    return left.bytes;
  }
}

function* someSectors({ at, data }: { readonly at: number; readonly data: Uint8Array }, random: () => number) {
  for (let from = 0; from < data.length; from += SECTOR) {
    if (random() < 0.5) yield { at: at + from, data: data.subarray(from, from + SECTOR) };
  }
}

/** Bytes that can grow. */
class Content {
  #space: Uint8Array;
  #size: number;

  constructor(from?: Content) {
    this.#space = from === undefined ? new Uint8Array(4096) : from.bytes.slice();
    this.#size = from?.bytes.length ?? 0;
  }

  get bytes(): Uint8Array {
    return this.#space.subarray(0, this.#size);
  }

  apply(change: Change): void {
    if ('size' in change) this.#resize(change.size);
    else {
      this.#resize(Math.max(this.#size, change.at + change.data.length));
      this.#space.set(change.data, change.at);
    }
  }

  #resize(size: number): void {
    if (size > this.#space.length) {
      const space = new Uint8Array(2 * size);
      space.set(this.bytes);
      this.#space = space;
    }
    // What was cut off is not there again when the file grows.
    this.#space.fill(0, Math.min(size, this.#size), Math.max(size, this.#size));
    this.#size = size;
  }
}
