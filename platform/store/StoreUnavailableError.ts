/** Why a store did not answer. `full`: the disk is full and nothing took effect. `unknown`: it may or may not have taken effect. */
export type StoreFault = 'full' | 'unknown';

/** The store could not do what it was asked. Not the fault of what was asked: try again, after opening the partitions anew. */
export class StoreUnavailableError extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string) {
    super(message);
    this.name = 'StoreUnavailableError';
    this.fault = fault;
  }
}
