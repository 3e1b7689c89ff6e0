import type { Adapters } from '@c18n/assembly/Adapters';
import type { EngineConfiguration } from '@c18n/assembly/EngineConfiguration';
import type { Configuration } from '@c18n/platform/configuration/readConfiguration';
import type { Log } from '@c18n/platform/logging/Log';
import type { Metrics } from '@c18n/platform/metrics/Metrics';

/** What every process of a cluster is given. */
export type ProcessParts = {
  readonly adapters: Adapters;
  readonly configuration: Configuration & EngineConfiguration & { readonly secret: string };
  readonly environment: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly metrics: Metrics;
};

/** A process that does its work. */
export type RunningProcess = {
  /** Where it answers, its health included. */
  readonly url: string;
  /** Finishes what is under way and takes nothing new. */
  readonly stop: () => Promise<void>;
};
