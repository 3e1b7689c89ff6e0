/** One execution of a query that is under way, and the one that begins after it for all who have asked the same meanwhile. */
type Running<Result> = { readonly result: Promise<Result>; next: Promise<Result> | null };

/** Milliseconds that those who ask later wait at most for what is under way to end. */
const PATIENCE = 50;

/**
 * Has identical queries that are asked at the same time answered by one execution. Nobody gets the answer of one that had begun before they
 * asked: it may have read what was changed since, by a mutation whose answer they have seen. So who asks while one is under way gets the next
 * one, with all others who do; it is group commit, for reads. Each answer is what an execution of the asker's own could have answered.
 *
 * It keeps no answers, and of queries no more than are under way.
 */
export class SharedQueries<Result> {
  readonly #running = new Map<string, Running<Result>>();
  readonly #shared: () => void;

  /** @param shared called for each query that is answered by the execution of another one */
  constructor(shared: () => void = () => {}) {
    this.#shared = shared;
  }

  /**
   * The answer of an execution that begins now or later.
   *
   * @param key equal for queries that have the same answer when they are asked at the same time
   * @returns what must not be changed, as others may have it too; where the execution fails, it does for all who share it
   */
  async ask(key: string, execute: () => Promise<Result>): Promise<Result> {
    const running = this.#running.get(key);
    if (running === undefined) return await this.#begin(key, execute);
    if (running.next === null) running.next = this.#follow(key, running, execute);
    else this.#shared();
    return await running.next;
  }

  async #follow(key: string, { result }: Running<Result>, execute: () => Promise<Result>): Promise<Result> {
    await endOrPatience(result);
    return await this.#begin(key, execute);
  }

  #begin(key: string, execute: () => Promise<Result>): Promise<Result> {
    const result = begun(execute);
    const running: Running<Result> = { result, next: null };
    this.#running.set(key, running);
    const end = () => {
      // The next one takes its place: until it begins, others may still join it.
      if (running.next === null && this.#running.get(key) === running) this.#running.delete(key);
    };
    result.then(end, end);
    return result;
  }
}

/** An execution that throws before it has begun has failed like one that rejects: nothing may keep the next one from its place. */
function begun<Result>(execute: () => Promise<Result>): Promise<Result> {
  try {
    return execute();
  } catch (error) {
    return Promise.reject(error);
  }
}

/** Resolves when the execution has ended, however, or has taken too long for others to wait. */
async function endOrPatience(execution: Promise<unknown>): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    execution.then(end, end);
  });
}
