import type { ProcessPorts } from './ProcessPorts.ts';

/** What must follow from a fact. Doing it twice must be as doing it once. */
export type Consequence = {
  /** The fact. */
  readonly causeId: string;
  /** Rejects in an outage, and where it is not known whether it was done. */
  readonly follow: (ports: ProcessPorts) => Promise<void>;
};
