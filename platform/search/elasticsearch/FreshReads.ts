/**
 * Lets reads see what was written before, at the cost of the reads: writes come in thousands a second, and each refresh cuts off a small
 * segment (https://www.elastic.co/docs/deploy-manage/production-guidance/optimize-performance/indexing-speed).
 */
export class FreshReads {
  readonly #refresh: () => Promise<unknown>;
  #isDirty = false;
  #refreshing: Promise<unknown> = Promise.resolve();

  constructor(refresh: () => Promise<unknown>) {
    this.#refresh = refresh;
  }

  wrote(): void {
    this.#isDirty = true;
  }

  /** Resolves when all that was written before the call can be read. */
  async beforeRead(): Promise<void> {
    if (this.#isDirty) {
      this.#isDirty = false;
      this.#refreshing = this.#refresh().catch((error: unknown) => {
        this.#isDirty = true;
        throw error;
      });
      this.#refreshing.catch(() => {});
    }
    await this.#refreshing;
  }
}
