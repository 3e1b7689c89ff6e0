/** Keeps what concerns the same thing in order, and lets everything else happen at once. */
export class Ordering {
  readonly #last = new Map<string, Promise<void>>();

  /**
   * Does something as soon as everything is over that was given before and concerns the same.
   *
   * @param concerned what it concerns: nothing else may happen to these meanwhile
   * @param needed what only has to be there
   */
  run<Result>(concerned: readonly string[], needed: readonly string[], work: () => Promise<Result>): Promise<Result> {
    const before = [...concerned, ...needed].map((name) => this.#last.get(name));
    const own = Promise.all(before).then(work);
    const over = own.then(
      () => {},
      () => {},
    );
    for (const name of concerned) this.#last.set(name, over);
    return own;
  }
}
