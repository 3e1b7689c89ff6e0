import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../Engine.ts';
import { findJdk } from '../install/findJdk.ts';
import { freePort } from '../install/freePort.ts';
import { installOnce } from '../install/installOnce.ts';
import { runMaven } from '../install/runMaven.ts';
import { runEngine } from '../runEngine.ts';
import type { StartOptions } from '../StartOptions.ts';
import { askMongoDb } from './askMongoDb.ts';
import { compileStandIn } from './compileStandIn.ts';

/**
 * What has outlived a collection is old: the store's cache would be copied again and again, while everybody waits. The young generation is small
 * for the same reason: what is in use when it is collected takes the time, and so would memory that is touched for the first time.
 */
const memory = [
  ...['-Xms512m', '-Xmx1g', '-Xmn96m', '-XX:+AlwaysPreTouch'],
  ...['-XX:+UseSerialGC', '-XX:MaxTenuringThreshold=1'],
];
/** The release in `pom.xml`. */
const RELEASE = '1.47.0';
const project = join(import.meta.dirname, 'pom.xml');

/** Starts the stand-in for MongoDB, for a server of MongoDB itself is in no package registry. Needs a JDK, version 17 or later. */
export async function startMongoDbStandIn({ directory, cache, port, inMemory, report }: StartOptions): Promise<Engine> {
  const jars = join(cache, `mongo-java-server-${RELEASE}`);
  await installOnce(jars, async (aside) => {
    report(`downloading mongo-java-server ${RELEASE} (8 MB) …`);
    await runMaven(
      project,
      'dependency:copy-dependencies',
      { outputDirectory: aside, includeScope: 'runtime' },
      report,
    );
  });
  const javaHome = await findJdk(17);
  const classes = await compileStandIn(cache, jars, javaHome);
  const data = join(directory, 'data');
  await mkdir(data, { recursive: true });
  const listening = port ?? (await freePort());
  const url = `mongodb://127.0.0.1:${listening}`;
  const classPath = `${classes}:${join(jars, '*')}`;
  const storage = inMemory ? [] : [join(data, 'store.mv')];
  return runEngine(
    {
      name: 'mongodb',
      url,
      port: listening,
      command: [
        join(javaHome, 'bin/java'),
        ...[...memory, '-cp', classPath, 'standin.StandIn'],
        ...[RELEASE, `${listening}`, ...storage],
      ],
      environment: { LANG: 'C.UTF-8' },
      workingDirectory: directory,
      log: join(directory, 'engine.log'),
      ask: () => askMongoDb(url),
    },
    report,
  );
}
