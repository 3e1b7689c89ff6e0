import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerOptions, ServerProcess } from './server/ServerProcess.ts';

export type WorkbenchOptions = {
  readonly environment: NodeJS.ProcessEnv;
  /** Says how far it is. */
  readonly progress: (text: string) => void;
  /** Where the measured server leaves its CPU profile; null: none is made. */
  readonly profile: string | null;
  /** Whether Hive Gateway, which is installed for it, is measured beside ours. */
  readonly withHive: boolean;
};

/** What benchmarks work with. Everything that is taken from it is ended or removed with it, the last first. */
export class Workbench implements AsyncDisposable {
  readonly options: WorkbenchOptions;
  readonly #stack = new AsyncDisposableStack();

  constructor(options: WorkbenchOptions) {
    this.options = options;
  }

  progress(text: string): void {
    this.options.progress(text);
  }

  /** A new directory. */
  async directory(): Promise<string> {
    const directory = await mkdtemp(join(tmpdir(), 'c18n-bench-'));
    this.#stack.defer(() => rm(directory, { recursive: true, force: true }));
    return directory;
  }

  /** A server for preparations and the like: with nothing that watches it. */
  async server(directory: string, options: Partial<ServerOptions> = {}): Promise<ServerProcess> {
    const server = new ServerProcess({ directory, environment: this.options.environment, ...options });
    this.#stack.defer(() => server.stop());
    await server.ready();
    return server;
  }

  /** The server that is measured under load. @param settings what differs from the environment */
  measuredServer(directory: string, settings: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
    const environment = { ...this.options.environment, ...settings };
    return this.server(directory, { environment, loopDelay: true, profile: this.options.profile });
  }

  /** Has something ended with the workbench. */
  defer(end: () => Promise<void> | void): void {
    this.#stack.defer(end);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#stack.disposeAsync();
  }
}
