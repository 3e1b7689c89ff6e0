import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
/** How long a process may take to end that has said that it has stopped; milliseconds. */
const LAST_PATIENCE = 20_000;

/** The real server as a process of its own, which can be killed. */
export class NodeProcess {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #stopped = Promise.withResolvers<void>();

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
    this.#ended = once(child, 'exit').then(([code]) => code as number | null);
  }

  /**
   * Starts it over a directory, and resolves when it is ready.
   *
   * @param environment besides DATA_DIR and PORT; `NODE_OPTIONS`, `LD_PRELOAD` and the like go here
   * @throws Error with what it printed, where it ends before it is ready
   */
  static async start(directory: string, port = 0, environment: NodeJS.ProcessEnv = {}): Promise<NodeProcess> {
    const env = { ...process.env, DATA_DIR: directory, PORT: String(port), ...environment };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    child.stderr.on('data', (data) => {
      printed += data;
    });
    const lines = createInterface(child.stdout);
    for await (const line of lines) {
      printed += `${line}\n`;
      const { msg, url } = parsed(line);
      if (msg === 'c18n is ready') {
        const started = new NodeProcess(child, new URL(String(url)).origin);
        // Whatever else it says is let go, or the pipe would fill.
        child.stdout.on('data', (data) => String(data).includes('"stopped"') && started.#stopped.resolve());
        return started;
      }
    }
    throw new Error(`the server ended before it was ready:\n${printed}`);
  }

  get pid(): number {
    return this.#child.pid as number;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** Ends it at once, as a crash does. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Asks it to end; resolves with its exit code. */
  async terminate(): Promise<number | null> {
    this.#child.kill('SIGTERM');
    const hangs = this.#stopped.promise.then(() => setTimeout(LAST_PATIENCE, 'hangs' as const, { ref: false }));
    const code = await Promise.race([this.#ended, hangs]);
    if (code !== 'hangs') return code;
    // It has done everything. Node.js may hang after that, where it optimises code (https://github.com/nodejs/node/issues/54918).
    await this.kill();
    return 0;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.kill();
  }
}

function parsed(line: string): { readonly msg?: unknown; readonly url?: unknown } {
  try {
    return JSON.parse(line);
  } catch {
    return {};
  }
}
