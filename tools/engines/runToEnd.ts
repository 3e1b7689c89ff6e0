import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Where and how a program runs; aborting asks it to end. */
interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/**
 * Runs a program that shares this one's terminal.
 *
 * @returns its exit code; 1 where a signal ended it
 * @throws Error where it can't be started
 */
export async function runToEnd(
  program: string,
  parameters: readonly string[],
  { cwd, env, signal }: RunOptions,
): Promise<number> {
  if (signal.aborted) return 1;
  const child = spawn(program, parameters, { cwd, env, stdio: 'inherit' });
  const end = () => child.kill('SIGTERM');
  signal.addEventListener('abort', end);
  try {
    const [code] = await once(child, 'exit');
    return typeof code === 'number' ? code : 1;
  } finally {
    signal.removeEventListener('abort', end);
  }
}
