/** So many entries, or characters of them, are written at once. */
const ENTRIES = 500;
const CHARACTERS = 1024 * 1024;

/** Gathers entries and hands them on in portions, in order. */
export class Portions<Entry> {
  readonly #write: (entries: readonly Entry[]) => Promise<void>;
  #entries: Entry[] = [];
  #characters = 0;

  constructor(write: (entries: readonly Entry[]) => Promise<void>) {
    this.#write = write;
  }

  /** @param size about how many characters it has */
  async add(entry: Entry, size = 0): Promise<void> {
    this.#entries.push(entry);
    this.#characters += size;
    if (this.#entries.length >= ENTRIES || this.#characters >= CHARACTERS) await this.flush();
  }

  /** Hands on what is left. */
  async flush(): Promise<void> {
    const entries = this.#entries;
    this.#entries = [];
    this.#characters = 0;
    if (entries.length > 0) await this.#write(entries);
  }
}
