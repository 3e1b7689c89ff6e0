import type { EngineName } from '@c18n/tools/engines/Engine';

/** An engine that a cluster is measured on. */
export type RunningEngine = {
  readonly name: EngineName;
  /** What it is, as the server itself tells it. */
  readonly version: string;
  /** What its variable holds. */
  readonly address: string;
  /** Its process; null where it was given by an address. */
  readonly pid: number | null;
};
