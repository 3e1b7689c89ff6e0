import type { Log } from '../../logging/Log.ts';

/**
 * Waits for the answers of a server, but never for long, and not at all while it is silent. What is asked of a silent server would fill its
 * connection, keep it from counting as dead, and make each caller wait.
 */
export class Patience {
  readonly #milliseconds: number;
  readonly #log: Log;
  /** How many questions nobody waits for any more have no answer yet. */
  #silent = 0;
  #isAnswering = true;

  /** @param milliseconds how long an answer may take */
  constructor(milliseconds: number, log: Log) {
    this.#milliseconds = milliseconds;
    this.#log = log;
  }

  /** The answer; null where it failed, was late, or was not asked for because an earlier one is late. */
  answer<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
    if (this.#silent > 0) return Promise.resolve(null);
    return new Promise((resolve) => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        this.#silent += 1;
        this.#unanswered({ milliseconds: this.#milliseconds });
        resolve(null);
      }, this.#milliseconds);
      const settle = () => {
        clearTimeout(timer);
        if (isLate) this.#silent -= 1;
      };
      ask().then(
        (answer) => {
          settle();
          this.#isAnswering = true;
          resolve(answer);
        },
        (error) => {
          settle();
          this.#unanswered({ error });
          resolve(null);
        },
      );
    });
  }

  /** An outage is told once, not with each question. */
  #unanswered(reason: object): void {
    if (this.#isAnswering) this.#log.warn(reason, 'no answer; going on without what is shared');
    this.#isAnswering = false;
  }
}
