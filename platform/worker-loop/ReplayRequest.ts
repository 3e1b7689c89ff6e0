import type { LastValueStore } from '../ports/LastValueStore.ts';

type Wish = { readonly isOpen: boolean };

/** The wish that a worker begins anew with the first fact. It is kept as a last value until the worker has begun, wherever that runs. */
export class ReplayRequest {
  readonly #key: string;
  readonly #values: Pick<LastValueStore, 'read' | 'advance'>;

  constructor(worker: string, values: Pick<LastValueStore, 'read' | 'advance'>) {
    this.#key = `replay/${worker}`;
    this.#values = values;
  }

  /** Asks for it; once more changes nothing before it has begun. Rejects in an outage. */
  async ask(): Promise<void> {
    for (;;) {
      const { version, isOpen } = await this.#read();
      // What was fulfilled at the same moment was not this wish.
      if (isOpen || (await this.#write(version + 1, true))) return;
    }
  }

  /** Whether somebody has asked, and no worker has begun yet. Rejects in an outage. */
  async isOpen(): Promise<boolean> {
    return (await this.#read()).isOpen;
  }

  /**
   * Begins where somebody has asked. After a crash it begins once more.
   *
   * @param begin resolves when the worker has begun; the wish stays open where it rejects
   */
  async fulfil(begin: () => Promise<void>): Promise<void> {
    const { version, isOpen } = await this.#read();
    if (!isOpen) return;
    await begin();
    await this.#write(version + 1, false);
  }

  async #read(): Promise<Wish & { readonly version: number }> {
    const [stored] = await this.#values.read([this.#key]);
    return { isOpen: false, ...(stored?.value as Wish | undefined), version: stored?.version ?? 0 };
  }

  async #write(version: number, isOpen: boolean): Promise<boolean> {
    const [now] = await this.#values.advance([{ key: this.#key, version, value: { isOpen } }]);
    return (now?.value as Wish | undefined)?.isOpen === isOpen;
  }
}
