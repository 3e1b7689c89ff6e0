import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

const FILE = 'environment';

/** The file in a cluster's folder that says how its engines are found. */
export function clusterEnvironmentFile(folder: string): string {
  return join(folder, FILE);
}

/** Writes down how the processes of a cluster find its engines, for tools that work on it. Only its owner may read it: the secret is in it. */
export async function writeClusterEnvironment(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(clusterEnvironmentFile(folder), lines.join(''), { mode: 0o600 });
}

/** What `npm run cluster` wrote down in its folder. What the environment of this process says goes before. */
export function readClusterEnvironment(folder: string): NodeJS.ProcessEnv {
  return { ...parseEnv(readFileSync(clusterEnvironmentFile(folder), 'utf8')), ...process.env };
}
