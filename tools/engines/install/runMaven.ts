import { requireProgram } from './requireProgram.ts';
import { run } from './run.ts';

/**
 * Runs Maven on a project file. Where it downloads from is the machine's own setting.
 *
 * @param project the path of a `pom.xml`
 * @param goal such as `dependency:copy-dependencies`
 * @param properties what is given as `-Dname=value`
 * @throws Error where Maven is missing or fails
 */
export async function runMaven(
  project: string,
  goal: string,
  properties: Readonly<Record<string, string>>,
  report: (line: string) => void,
): Promise<void> {
  const maven = await requireProgram('mvn', 'maven', report);
  const defined = Object.entries(properties).map(([name, value]) => `-D${name}=${value}`);
  await run(maven, ['--batch-mode', '--quiet', `--file=${project}`, ...defined, goal]);
}
