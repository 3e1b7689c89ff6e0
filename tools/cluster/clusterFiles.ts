import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { ToolError } from '../ToolError.ts';

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
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${quoted(value)}\n`);
  await writeFile(clusterEnvironmentFile(folder), lines.join(''), { mode: 0o600 });
}

/** As `parseEnv` reads it: without quotes a `#` ends a value, and nothing within quotes is escaped. */
function quoted(value: string): string {
  if (/^[\w:/?&=.,%@+-]*$/.test(value)) return value;
  const mark = ["'", '"', '`'].find((one) => !value.includes(one)) ?? '';
  return `${mark}${value}${mark}`;
}

/**
 * What `npm run cluster` wrote down in its folder, and what else an environment says. It is about that cluster and no other: what contradicts it
 * is refused, for it would lead to another one or take another secret for its own.
 *
 * @throws ToolError
 */
export function readClusterEnvironment(
  folder: string,
  environment: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const file = clusterEnvironmentFile(folder);
  const written = parseEnv(readFileSync(file, 'utf8'));
  const others = Object.keys(written).filter((name) => environment[name] && environment[name] !== written[name]);
  if (others.length > 0)
    throw new ToolError(
      `the environment says of ${others.join(', ')} what ${file} does not: unset it, or say --cluster environment`,
    );
  return { ...environment, ...written };
}
