import type { SocketOperation } from './SocketOperation.ts';

/** The operations of one socket by their ids. Nearly every socket has one: it takes no map of its own, which has 200 bytes. */
export class SocketOperations {
  #only: SocketOperation | null = null;
  /** All of them, where there have been more. */
  #all: Map<string, SocketOperation> | null = null;

  get size(): number {
    return this.#all?.size ?? Number(this.#only !== null);
  }

  get(id: string): SocketOperation | null {
    if (this.#all !== null) return this.#all.get(id) ?? null;
    return this.#only?.id === id ? this.#only : null;
  }

  /** Takes in one with an id that none here has. */
  add(operation: SocketOperation): void {
    if (this.#all === null && this.#only === null) {
      this.#only = operation;
      return;
    }
    this.#all ??= new Map(this.all().map((one) => [one.id, one]));
    this.#only = null;
    this.#all.set(operation.id, operation);
  }

  delete(id: string): void {
    this.#all?.delete(id);
    if (this.#only?.id === id) this.#only = null;
  }

  /** All of them, whatever becomes of them meanwhile. */
  all(): readonly SocketOperation[] {
    if (this.#all !== null) return [...this.#all.values()];
    return this.#only === null ? [] : [this.#only];
  }
}
