import type { EngineName } from './Engine.ts';

/** How an engine is run and asked: what `runEngine` makes an `Engine` of. */
export interface EngineProgram {
  readonly name: EngineName;
  readonly url: string;
  /** The port in its address. */
  readonly port: number;
  /** The program and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** Its whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDirectory: string;
  /** The file to which its output is added. */
  readonly log: string;
  /** The user and group that it runs as, where it may not be root. */
  readonly user?: number | undefined;
  /** Whether it leaves the processor to others who want it, for nobody waits for it. */
  readonly yields?: boolean | undefined;
  /** The file in which the serving process tells its id, where that is a child of the program. */
  readonly pidFile?: string | undefined;
  /** Asks the engine what it is. Rejects as long as it does not serve. */
  readonly ask: (signal: AbortSignal) => Promise<string>;
}
