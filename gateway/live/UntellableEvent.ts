/** Stands in the place of an event that its domain failed to make of a fact: what was thrown is told instead, as a fault. */
export class UntellableEvent {
  readonly reason: unknown;

  constructor(reason: unknown) {
    this.reason = reason;
  }
}
