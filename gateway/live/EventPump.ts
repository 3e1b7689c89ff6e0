import type { EncodedEvent } from './EncodedEvent.ts';
import type { EventQueue, QueuedEvent } from './EventQueue.ts';

export type EventPumpParts = {
  readonly queue: EventQueue;
  /** So many events are executed at the same time. */
  readonly atOnce: number;
  /** Executes an event. `number`: that after which a client that has it continues. */
  readonly tell: (queued: QueuedEvent, number: number) => Promise<EncodedEvent>;
  /** Called before an event is executed; what it returns takes the result, in its turn. */
  readonly begin: (queued: QueuedEvent) => (event: EncodedEvent) => void;
  /** Called where the queue, or an execution, fails. */
  readonly fail: (error: unknown) => void;
};

/** Takes events from a queue and executes them, several at the same time. Their results come in the order of the queue, whichever is executed first. */
export class EventPump {
  readonly #parts: EventPumpParts;
  #executing = 0;
  /** Resolves when everything that was taken so far is told. */
  #emission: Promise<void> = Promise.resolve();
  #pumping = false;
  #woken = false;
  #closed = false;

  constructor(parts: EventPumpParts) {
    this.#parts = parts;
  }

  /** There may be more in the queue. */
  wake(): void {
    this.#woken = true;
    if (this.#pumping || this.#closed) return;
    this.#pumping = true;
    void this.#pump();
  }

  /** Nothing is taken or told any more. */
  close(): void {
    this.#closed = true;
    this.#parts.queue.close();
  }

  /** Never rejects. */
  async #pump(): Promise<void> {
    try {
      while (!this.#closed) {
        if (this.#executing >= this.#parts.atOnce) {
          await this.#emission;
          continue;
        }
        this.#woken = false;
        const taken = this.#parts.queue.take();
        // Nearly always the next event is there, and needs no turn of its own.
        const queued = taken instanceof Promise ? await taken : taken;
        if (queued !== null) this.#execute(queued);
        else if (!this.#woken) break;
      }
    } catch (error) {
      this.#parts.fail(error);
    }
    this.#pumping = false;
    if (this.#woken) this.wake();
  }

  #execute(queued: QueuedEvent): void {
    this.#executing++;
    const emit = this.#parts.begin(queued);
    const told = this.#parts.tell(queued, this.#parts.queue.position);
    this.#emission = this.#emitAfter(this.#emission, told, emit);
  }

  /** Waits for the event, then for its turn. Never rejects. */
  async #emitAfter(before: Promise<void>, told: Promise<EncodedEvent>, emit: (event: EncodedEvent) => void) {
    try {
      const event = await told;
      await before;
      if (!this.#closed) emit(event);
    } catch (error) {
      await before;
      this.#parts.fail(error);
    }
    this.#executing--;
  }
}
