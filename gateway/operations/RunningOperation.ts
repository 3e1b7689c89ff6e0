/** What a live stream's owner may do with it. */
type Stream = { readonly resume: () => void; readonly leave: () => void };

/** An operation that runs, as its transport sees it. */
export class RunningOperation {
  #stream: Stream | null = null;
  #left = false;

  /** Whether the client has left. */
  get hasLeft(): boolean {
    return this.#left;
  }

  /** The operation turned out to be a stream. */
  becomes(stream: Stream): void {
    if (this.#left) stream.leave();
    else this.#stream = stream;
  }

  /** The sink takes more again. */
  resume(): void {
    this.#stream?.resume();
  }

  /** The client has left: nothing more is given to the sink. */
  leave(): void {
    this.#left = true;
    this.#stream?.leave();
  }
}
