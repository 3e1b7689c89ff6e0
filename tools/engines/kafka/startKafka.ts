import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../Engine.ts';
import { findJdk } from '../install/findJdk.ts';
import { freePort } from '../install/freePort.ts';
import { installOnce } from '../install/installOnce.ts';
import { runMaven } from '../install/runMaven.ts';
import { runEngine } from '../runEngine.ts';
import type { StartOptions } from '../StartOptions.ts';
import { askKafka } from './askKafka.ts';
import { formatStorage } from './formatStorage.ts';
import { kafkaProperties } from './kafkaProperties.ts';

/** The release in `pom.xml`. */
const RELEASE = '4.3.1';
const project = join(import.meta.dirname, 'pom.xml');
const settings = [
  '-Xms128m',
  '-Xmx512m',
  '-XX:+UseG1GC',
  '-XX:MaxGCPauseMillis=20',
  '-XX:+ExitOnOutOfMemoryError',
  '-Djava.awt.headless=true',
  '-Dorg.slf4j.simpleLogger.showDateTime=true',
  '-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS',
];

/** Starts Apache Kafka from its jars: one node, KRaft. Needs Java 17 or later. */
export async function startKafka({ directory, cache, port, advertisedPort, report }: StartOptions): Promise<Engine> {
  const jars = join(cache, `kafka-${RELEASE}`);
  await installOnce(jars, async (aside) => {
    report(`downloading Kafka ${RELEASE} (44 MB) …`);
    await runMaven(
      project,
      'dependency:copy-dependencies',
      { outputDirectory: aside, includeScope: 'runtime' },
      report,
    );
  });
  const java = join(await findJdk(17), 'bin/java');
  const data = join(directory, 'data');
  const properties = join(directory, 'server.properties');
  const log = join(directory, 'engine.log');
  const listening = port ?? (await freePort());
  await mkdir(data, { recursive: true });
  await writeFile(properties, kafkaProperties(listening, await freePort(), data, advertisedPort));
  await formatStorage(java, join(jars, '*'), properties, data);
  const url = `127.0.0.1:${listening}`;
  return runEngine(
    {
      name: 'kafka',
      url,
      port: listening,
      command: [java, ...settings, '-cp', join(jars, '*'), 'kafka.Kafka', properties],
      environment: { LANG: 'C.UTF-8' },
      workingDirectory: directory,
      log,
      ask: async (signal) => {
        const cluster = await askKafka(url, signal);
        return `Apache Kafka ${await releaseIn(log)}, ${cluster}`;
      },
    },
    report,
  );
}

/** The release that a broker tells in its log when it starts. */
async function releaseIn(log: string): Promise<string> {
  return /Kafka version: (\S+)/.exec(await readFile(log, 'utf8'))?.[1] ?? '(release unknown)';
}
