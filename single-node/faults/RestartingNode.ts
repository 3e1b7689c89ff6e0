import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { NodeProcess } from './NodeProcess.ts';

type Environment = Readonly<Record<string, string>>;

/** The server through many processes: killed and started again on its directory and its port, it is the same to its clients. */
export class RestartingNode {
  readonly directory: string;
  readonly #environment: Environment;
  #process: NodeProcess | null = null;
  #ready = Promise.withResolvers<void>();
  #port = 0;

  private constructor(directory: string, environment: Environment) {
    this.directory = directory;
    this.#environment = environment;
  }

  /**
   * Starts it on a new directory. When the test has finished, however it did, it is killed and the directory removed.
   *
   * @param environment given the directory around that of the data, where more can be kept for as long
   */
  static async start(
    environment: (around: string) => Promise<Environment> = async () => ({}),
  ): Promise<RestartingNode> {
    const around = await mkdtemp(join(await realpath(tmpdir()), 'c18n-faults-'));
    const node = new RestartingNode(join(around, 'data'), await environment(around));
    const killNow = () => {
      if (node.#process !== null) process.kill(node.#process.pid, 'SIGKILL');
    };
    process.once('exit', killNow);
    onTestFinished(async () => {
      process.off('exit', killNow);
      await node.kill();
      await rm(around, { recursive: true, force: true });
    });
    await node.start();
    return node;
  }

  /** `http://127.0.0.1:<port>` */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Resolves when it takes operations; while it is down, when it does again. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Starts it, as it was started before. @throws Error with what it printed, where it ends before it is ready */
  async start(): Promise<void> {
    this.#process = await NodeProcess.start(this.directory, this.#port, this.#environment);
    this.#port = this.#process.port;
    this.#ready.resolve();
  }

  /** SIGKILL: it does not do another thing. */
  async kill(): Promise<void> {
    await this.#down()?.kill();
  }

  /** SIGTERM: it ends when it has finished. Resolves with its exit code; null where a signal ended it. */
  async terminate(): Promise<number | null | undefined> {
    return this.#down()?.terminate();
  }

  #down(): NodeProcess | null {
    const running = this.#process;
    this.#process = null;
    if (running !== null) this.#ready = Promise.withResolvers();
    return running;
  }
}
