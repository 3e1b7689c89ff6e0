/** Trims of applied records that are under way, one of each partition at most. Nobody waits for them but the next commit of the partition. */
export class Trims {
  readonly #running = new Map<string, Promise<void>>();

  /** Begins one. The one before must have been settled. */
  begin(partition: string, trim: () => Promise<void>): void {
    const running = trim();
    // Thrown where it is settled; if nobody does, the next writer who opens the partition trims the records.
    running.catch(() => {});
    this.#running.set(partition, running);
  }

  /** Resolves when nothing is under way in a partition. @throws what its trim was rejected with, once */
  async settle(partition: string): Promise<void> {
    const running = this.#running.get(partition);
    this.#running.delete(partition);
    await running;
  }

  /** Resolves when nothing is under way, whatever came of it. */
  async settleAll(): Promise<void> {
    await Promise.allSettled(this.#running.values());
  }
}
