import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClusterMember } from './clusterMembers.ts';
import { endWithParent } from './endWithParent.ts';
import { LogFile } from './LogFile.ts';
import type { MemberStatus } from './MemberStatus.ts';

const ROOT = join(import.meta.dirname, '../..');
/** As of `npm start` and the image: a young generation of 16 MiB, and a heap that may double before it is collected whole. */
const FLAGS = ['--max-semi-space-size=16', '--heap-growing-percent=100'];
/** Milliseconds before a process that ended is started again. */
const PAUSE = 1_000;
/** Milliseconds that a process may take to end in good order. */
const PATIENCE = 15_000;
/** Milliseconds that the answer to a question for its health may take. */
const HEALTH_TIMEOUT = 1_000;

/** A process that is started again whenever it ends, until it is stopped, or this one is gone. What it logs goes to a file. */
export class SupervisedProcess {
  readonly member: ClusterMember;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #log: LogFile;
  #child: ChildProcess | null = null;
  #restart: NodeJS.Timeout | null = null;
  #since = 0;
  #starts = 0;
  #lastEnd: string | null = null;
  #stopped = false;

  /** @param logFolder where `<name>.log` is written */
  constructor(member: ClusterMember, environment: NodeJS.ProcessEnv, logFolder: string) {
    this.member = member;
    this.#environment = {
      ...{ ...environment, HOST: '127.0.0.1', METRICS_HOST: '127.0.0.1' },
      // The next start finds its code compiled, and types stripped, which takes 18 MB and a moment of each process.
      NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compiled'),
      ...{ PORT: String(member.port), METRICS_PORT: String(member.metricsPort) },
    };
    this.#log = new LogFile(join(logFolder, `${member.name.replaceAll(' ', '-')}.log`));
  }

  start(): void {
    const main = join(ROOT, 'processes', this.member.main, 'main.ts');
    const [program, ...rest] = endWithParent([process.execPath, ...FLAGS, main]);
    const child = spawn(program, rest, {
      ...{ env: this.#environment, stdio: ['ignore', 'pipe', 'pipe'] },
    });
    for (const output of [child.stdout, child.stderr]) output.on('data', (bytes) => this.#log.write(bytes));
    // It could not be started at all, for want of memory or of processes: then it does not end either.
    child.once('error', (error) => this.#ended(error.message));
    child.once('exit', (code, signal) => this.#ended(signal ?? `code ${code}`));
    this.#child = child;
    this.#since = performance.now();
    this.#starts += 1;
  }

  /** Ends it in good order, and for good. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#restart !== null) clearTimeout(this.#restart);
    const child = this.#child;
    if (child !== null) {
      const ended = once(child, 'exit').catch(() => {});
      child.kill('SIGTERM');
      const impatient = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      await ended;
      clearTimeout(impatient);
    }
    this.#log.end();
  }

  /** How it is now. */
  async status(): Promise<MemberStatus> {
    const { name, port, metricsPort } = this.member;
    const pid = this.#child?.pid ?? null;
    const state = pid === null ? 'ended' : await this.#health();
    const uptime = pid === null ? 0 : performance.now() - this.#since;
    return {
      name,
      port,
      metricsPort,
      pid,
      state,
      uptime,
      starts: this.#starts,
      lastEnd: this.#lastEnd,
      memory: await residentMemory(pid),
    };
  }

  async #health(): Promise<MemberStatus['state']> {
    try {
      const answer = await fetch(`http://127.0.0.1:${this.member.port}/health/ready`, {
        signal: AbortSignal.timeout(HEALTH_TIMEOUT),
      });
      return answer.ok ? 'ready' : 'not ready';
    } catch {
      return 'starting';
    }
  }

  #ended(why: string): void {
    this.#child = null;
    this.#lastEnd = why;
    if (!this.#stopped) this.#restart = setTimeout(() => this.start(), PAUSE);
  }
}

/** Bytes; null where there is no such process. */
async function residentMemory(pid: number | null): Promise<number | null> {
  if (pid === null) return null;
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1_024;
}
