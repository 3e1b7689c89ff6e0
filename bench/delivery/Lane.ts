import type { Crowd } from '../sockets/Crowd.ts';

/** A server whose deliveries to its clients are measured. */
export type Lane = {
  readonly crowd: Crowd;
  /** How many clients hear what is published once. */
  readonly reach: number;
  /** Has so many events happen in one turn of the server's event loop. */
  readonly publish: (events: number) => Promise<void>;
  /** Seconds that the server has used. */
  readonly cpuTime: () => Promise<number>;
};
