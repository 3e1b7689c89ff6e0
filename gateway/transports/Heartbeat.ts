/** How many portions connections are taken in, so that a crowd is not served at one moment. */
const PORTIONS = 16;

/** Something that is looked after now and then. */
type Beating = { readonly beat: () => void };

/** Lets every connection beat once in a period, by one timer for all. */
export class Heartbeat {
  readonly #portions = Array.from({ length: PORTIONS }, () => new Set<Beating>());
  readonly #timer: NodeJS.Timeout;
  #entered = 0;
  #turn = 0;

  /** @param period milliseconds */
  constructor(period: number) {
    this.#timer = setInterval(() => this.#beat(), period / PORTIONS);
  }

  enter(one: Beating): void {
    this.#portions[this.#entered++ % PORTIONS]?.add(one);
  }

  leave(one: Beating): void {
    for (const portion of this.#portions) portion.delete(one);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(): void {
    for (const one of this.#portions[this.#turn++ % PORTIONS] ?? []) one.beat();
  }
}
