import { randomBytes } from 'node:crypto';
import type { Adapters } from '@c18n/assembly/Adapters';
import { openEngineAdapters } from '@c18n/assembly/openEngineAdapters';
import { engineSettings } from '@c18n/platform/configuration/engineSettings';
import { readSettings } from '@c18n/platform/configuration/readSettings';
import { silentLog } from '@c18n/platform/logging/Log';

const PARTITIONS = 2;

/** The adapters of the real engines that the environment names, as an installation of its own that nobody else has seen. */
export function openEnginesForTests(now: () => number): Promise<Adapters> {
  const configuration = readSettings(engineSettings, process.env);
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  return openEngineAdapters({ ...configuration, namespace, partitions: PARTITIONS }, { log: silentLog, now });
}
