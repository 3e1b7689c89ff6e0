/** How a process of the cluster is. */
export type MemberStatus = {
  readonly name: string;
  readonly port: number;
  readonly metricsPort: number;
  readonly pid: number | null;
  /** `starting`: it does not answer yet; `not ready`: it answers that it cannot work now; `ended`: it will be started again. */
  readonly state: 'starting' | 'ready' | 'not ready' | 'ended';
  /** Milliseconds since it was started. */
  readonly uptime: number;
  /** How often it was started. */
  readonly starts: number;
  /** How it ended the last time: a signal or a code; null: it never did. */
  readonly lastEnd: string | null;
  /** Resident bytes; null where that cannot be told. */
  readonly memory: number | null;
};
