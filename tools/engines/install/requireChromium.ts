import { chromiumPath } from '../../cluster/windows/chromiumPath.ts';
import { requireProgram } from './requireProgram.ts';

/**
 * Where Chromium is for the tests in windows: what `CHROMIUM` says, or the machine's own, which is installed where it is missing. Where it
 * can't be, it is reported why, and the tests that need it tell that they are skipped.
 *
 * @param report told when something is installed, or can't be
 * @returns its path, whether it is there or not
 */
export async function requireChromium(report: (line: string) => void): Promise<string> {
  if (process.env.CHROMIUM !== undefined) return chromiumPath;
  try {
    return await requireProgram('chromium', 'chromium', report);
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
    return chromiumPath;
  }
}
