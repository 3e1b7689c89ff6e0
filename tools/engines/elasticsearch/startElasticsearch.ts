import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../Engine.ts';
import { findJdk } from '../install/findJdk.ts';
import { freePort } from '../install/freePort.ts';
import { run } from '../install/run.ts';
import { runEngine } from '../runEngine.ts';
import type { StartOptions } from '../StartOptions.ts';
import { askElasticsearch } from './askElasticsearch.ts';
import { elasticsearchLogging, elasticsearchSettings } from './elasticsearchSettings.ts';
import { installElasticsearch } from './installElasticsearch.ts';

/** Whom root runs it as, for it refuses to be root. No such user need exist. */
const USER = 9200;
const memory = '-Xms512m -Xmx1g';
/** With the first compiler only it starts in half the time, and runs slower. */
const quick = '-XX:TieredStopAtLevel=1';

/** Starts Elasticsearch, one node. Needs a whole JDK, version 21 or later: the runtime in its archive lacks modules. */
export async function startElasticsearch({
  directory,
  cache,
  port,
  quickStart,
  report,
}: StartOptions): Promise<Engine> {
  const home = await installElasticsearch(cache, report);
  const javaHome = await findJdk(21);
  const listening = port ?? (await freePort());
  await writeSettings(directory, home, elasticsearchSettings(listening, await freePort(), directory));
  const user = process.getuid?.() === 0 ? USER : undefined;
  if (user !== undefined) await handOver(directory, home, user);
  const [java, url] = [join(javaHome, 'bin/java'), `http://127.0.0.1:${listening}`];
  const pidFile = join(directory, 'engine.pid');
  const launcher = [
    '-cp',
    join(home, 'lib/tools/server-launcher/*'),
    'org.elasticsearch.server.launcher.ServerLauncher',
  ];
  return runEngine(
    {
      name: 'elasticsearch',
      url,
      port: listening,
      // The launcher finds out the server's many parameters, and the server ends when the launcher does.
      command: [java, '-Xms4m', '-Xmx64m', '-XX:+UseSerialGC', ...launcher, '-p', pidFile],
      environment: {
        LANG: 'C.UTF-8',
        HOME: directory,
        HOSTNAME: 'localhost',
        ES_HOME: home,
        ES_PATH_CONF: join(directory, 'config'),
        ES_TMPDIR: join(directory, 'tmp'),
        ES_DISTRIBUTION_TYPE: 'zip',
        ES_JAVA_HOME: javaHome,
        JAVA: java,
        JAVA_TYPE: 'ES_JAVA_HOME',
        ES_JAVA_OPTS: quickStart ? `${memory} ${quick}` : memory,
      },
      workingDirectory: home,
      log: join(directory, 'engine.log'),
      user,
      // What is found may come a moment later; what is said may not.
      yields: true,
      pidFile,
      ask: (signal) => askElasticsearch(url, signal),
    },
    report,
  );
}

/** Writes what it reads when it starts. */
async function writeSettings(directory: string, home: string, yaml: string): Promise<void> {
  await rm(join(directory, 'tmp'), { recursive: true, force: true });
  for (const name of ['config', 'data', 'logs', 'tmp']) await mkdir(join(directory, name), { recursive: true });
  await copyFile(join(home, 'config/jvm.options'), join(directory, 'config/jvm.options'));
  await writeFile(join(directory, 'config/log4j2.properties'), elasticsearchLogging);
  await writeFile(join(directory, 'config/elasticsearch.yml'), yaml);
}

/** Gives a folder to the user that the server runs as, and makes sure that she gets there. */
async function handOver(directory: string, home: string, user: number): Promise<void> {
  await run('chown', ['-R', `${user}:${user}`, directory]);
  const asUser = [`--reuid=${user}`, `--regid=${user}`, '--clear-groups'];
  for (const path of [join(home, 'lib'), join(directory, 'data')]) {
    await run('setpriv', [...asUser, '--', 'test', '-x', path]).catch((cause: unknown) => {
      throw new Error(
        `${path} is out of reach for user ${user}, whom Elasticsearch runs as (it refuses to be root): a folder above is closed to others. Set C18N_ENGINES_CACHE to an open one.`,
        { cause },
      );
    });
  }
}
