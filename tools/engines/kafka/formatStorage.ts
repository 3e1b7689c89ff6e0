import { randomBytes } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../install/run.ts';

/**
 * Makes the folder of a broker's logs ready for it, once (KIP-631: KRaft wants storage that was formatted for a cluster).
 *
 * @param properties the path of the broker's settings
 */
export async function formatStorage(java: string, classPath: string, properties: string, data: string): Promise<void> {
  const isFormatted = await access(join(data, 'meta.properties')).then(
    () => true,
    () => false,
  );
  if (isFormatted) return;
  const quiet = ['-Xmx128m', '-XX:TieredStopAtLevel=1', '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn'];
  const cluster = randomBytes(16).toString('base64url');
  // In one word: one in 64 begins with a minus, and would be read as another option.
  const format = ['format', '--ignore-formatted', '--config', properties, `--cluster-id=${cluster}`];
  await run(java, [...quiet, '-cp', classPath, 'kafka.tools.StorageTool', ...format]);
}
