import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds. */
const PATIENCE = 60_000;
const BETWEEN = 200;

/** The server of a checkout of the audit: its subgraphs, and what is asked. */
export class AuditServer implements AsyncDisposable {
  readonly url: string;
  readonly #process: ChildProcess;

  private constructor(url: string, child: ChildProcess) {
    this.url = url;
    this.#process = child;
  }

  /** @param checkout where https://github.com/graphql-hive/federation-gateway-audit is, with its packages installed */
  static async start(checkout: string): Promise<AuditServer> {
    const port = await freePort();
    const tsx = join(checkout, 'node_modules', '.bin', 'tsx');
    const child = spawn(process.execPath, [tsx, 'src/cli.ts', 'serve', '--port', String(port)], {
      cwd: checkout,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const server = new AuditServer(`http://localhost:${port}`, child);
    const ended = once(child, 'exit').then(() => Promise.reject(new Error(`the audit's server in ${checkout} ended`)));
    await Promise.race([server.#answers(), ended]);
    ended.catch(() => {});
    return server;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill();
    await ended;
  }

  async #answers(): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      const response = await fetch(`${this.url}/_health`).catch(() => null);
      if (response?.ok) return;
      await delay(BETWEEN);
    }
    throw new Error(`the audit's server does not answer`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('there is no port');
  return address.port;
}
