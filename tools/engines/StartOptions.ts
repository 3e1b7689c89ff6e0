/** How to start an engine. */
export interface StartOptions {
  /** Its own folder for settings, log and data; made if missing. What is in `data` of it is found again. */
  readonly directory: string;
  /** Where downloads and what is compiled are kept, see `cacheFolder`. */
  readonly cache: string;
  /** The port on 127.0.0.1; a free one where it is absent. */
  readonly port?: number | undefined;
  /** The port on 127.0.0.1 by which Kafka tells its clients to come, where something stands before it; its own where it is absent. */
  readonly advertisedPort?: number | undefined;
  /** Whether the stand-in for MongoDB keeps everything in memory, and has lost it after a restart. */
  readonly inMemory?: boolean | undefined;
  /** Whether Elasticsearch is to start in half the time rather than to run fast. */
  readonly quickStart?: boolean | undefined;
  /** Told what takes long and what goes wrong, a line each. */
  readonly report: (line: string) => void;
}
