/** The engines that c18n runs on, in the order in which they are told. */
export const engineNames = ['kafka', 'mongodb', 'elasticsearch', 'redis'] as const;
export type EngineName = (typeof engineNames)[number];

/** A real engine on this machine, which tests may break. It listens on 127.0.0.1 only. */
export interface Engine {
  readonly name: EngineName;
  /** What its clients connect to: `127.0.0.1:9092` for Kafka, a URL for the others. Stays the same over restarts. */
  readonly url: string;
  /** What it is, as the server itself tells it. */
  readonly version: string;
  /** The process that serves; another one after a restart. */
  readonly pid: number;
  /** SIGKILL; resolves when the process is gone. What was not on disk yet is what a crash loses. */
  kill(): Promise<void>;
  /** Ends it in an orderly way if it runs, starts it again on the same port and data, and resolves when it answers. */
  restart(): Promise<void>;
  /** SIGSTOP: its connections stay open and are silent. */
  pause(): void;
  /** SIGCONT. */
  continue(): void;
  /** Ends it in an orderly way, with SIGKILL if that takes longer than half a minute. */
  stop(): Promise<void>;
}
