import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from '../install/installOnce.ts';
import { run } from '../install/run.ts';
import { runMaven } from '../install/runMaven.ts';

/** The release in SonarQube's distribution of `pom.xml`. */
const RELEASE = '9.4.3';
const project = join(import.meta.dirname, 'pom.xml');

/**
 * Gets Elasticsearch, once.
 *
 * @returns its folder
 */
export async function installElasticsearch(cache: string, report: (line: string) => void): Promise<string> {
  const folder = join(cache, `elasticsearch-${RELEASE}`);
  await installOnce(folder, async (aside) => {
    report(`downloading Elasticsearch ${RELEASE} (947 MB, of which 159 MB are kept) …`);
    const [unpackTo, repository] = [join(aside, 'unpacked'), join(aside, 'repository')];
    // A repository of its own: nobody needs the archive in the common one again.
    await runMaven(project, 'dependency:unpack', { unpackTo, 'maven.repo.local': repository }, report);
    const [distribution] = (await readdir(unpackTo)).filter((name) => name.startsWith('sonarqube-'));
    if (distribution === undefined) throw new Error('the archive holds no folder sonarqube-…');
    const unpacked = join(unpackTo, distribution, 'elasticsearch');
    for (const name of await readdir(unpacked)) await rename(join(unpacked, name), join(aside, name));
    for (const path of [unpackTo, repository]) await rm(path, { recursive: true });
    await mkdir(join(aside, 'plugins'), { recursive: true });
    // It runs as another user.
    await run('chmod', ['-R', 'a+rX', aside]);
  });
  return folder;
}
