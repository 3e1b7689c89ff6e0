import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How much a command may say, in bytes. */
const OUTPUT_LIMIT = 32 * 1024 * 1024;

/**
 * Runs a command to its end.
 *
 * @returns what it wrote to its standard output
 * @throws Error where it fails, with what it said
 */
export async function run(
  program: string,
  parameters: readonly string[],
  environment?: Record<string, string>,
): Promise<string> {
  const env = { ...process.env, ...environment };
  try {
    const { stdout } = await promisify(execFile)(program, parameters, { env, maxBuffer: OUTPUT_LIMIT });
    return stdout;
  } catch (error) {
    const said =
      error instanceof Error && 'stdout' in error && 'stderr' in error ? `${error.stdout}${error.stderr}` : '';
    throw new Error(`${program} ${parameters.join(' ')} failed: ${said.trim() || String(error)}`, { cause: error });
  }
}
