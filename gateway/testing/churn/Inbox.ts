/** An event as a client has it: what was said, and the position after which it continues. */
export type ToldEvent = { readonly text: string; readonly position: string };

type Payload = {
  readonly data?: { readonly roomEvents?: { readonly message?: { readonly text: string } | null } | null } | null;
  readonly extensions?: { readonly position?: string };
};

/** What has come and was not looked at yet. */
export class Inbox {
  readonly #events: ToldEvent[] = [];
  #ended: Error | null = null;
  #changed = Promise.withResolvers<void>();

  /** Takes a result. One that is not as it must be ends everything. */
  put(payload: unknown): void {
    const { data, extensions } = payload as Payload;
    const text = data?.roomEvents?.message?.text;
    const position = extensions?.position;
    if (text === undefined || position === undefined) this.end(`unexpected: ${JSON.stringify(payload)}`);
    else this.#events.push({ text, position });
    this.#changed.resolve();
  }

  end(why: string): void {
    this.#ended ??= new Error(why);
    this.#changed.resolve();
  }

  /** The next event. @throws Error where the stream has ended, and not by the client */
  async next(): Promise<ToldEvent> {
    for (;;) {
      const event = this.#events.shift();
      if (event !== undefined) return event;
      if (this.#ended !== null) throw this.#ended;
      this.#changed = Promise.withResolvers();
      await this.#changed.promise;
    }
  }
}
