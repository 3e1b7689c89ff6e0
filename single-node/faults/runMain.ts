import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Runs the server where it cannot run: resolves, when it has ended, with its exit code and what it printed as errors. */
export async function runMain(directory: string): Promise<{ readonly code: unknown; readonly printed: string }> {
  const env = { ...process.env, DATA_DIR: directory, PORT: '0' };
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN], { env }, (error, _output, printed) =>
      resolve({ code: error?.code ?? 0, printed }),
    );
  });
}
