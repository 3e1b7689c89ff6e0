import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findJdk } from './findJdk.ts';

let installed: string;
const full = 'java.base jdk.jdi jdk.jlink jdk.zipfs';

beforeAll(async () => {
  installed = await mkdtemp(join(tmpdir(), 'c18n-jdk-'));
  await install('java-17', '17.0.15', full);
  await install('jdk-8', '1.8.0_402', full);
  await install('jdk-25', '25.0.3', full);
  await install('jre-21', '21.0.1', 'java.base jdk.zipfs');
  await mkdir(join(installed, 'something-else'));
});
afterAll(() => rm(installed, { recursive: true }));

async function install(name: string, version: string, modules: string): Promise<void> {
  await mkdir(join(installed, name));
  await writeFile(join(installed, name, 'release'), `JAVA_VERSION="${version}"\nMODULES="${modules}"\n`);
}

describe('a JDK', () => {
  test('is the oldest that is new enough', async () => {
    expect(await findJdk(11, { installed, javaHome: '' })).toBe(join(installed, 'java-17'));
  });

  test('is none that is only a runtime', async () => {
    expect(await findJdk(18, { installed, javaHome: '' })).toBe(join(installed, 'jdk-25'));
  });

  test('is JAVA_HOME where that is new enough', async () => {
    const newest = join(installed, 'jdk-25');
    expect(await findJdk(17, { installed, javaHome: newest })).toBe(newest);
    expect(await findJdk(17, { installed, javaHome: join(installed, 'jdk-8') })).toBe(join(installed, 'java-17'));
  });

  test('is asked for by its version where there is none', async () => {
    await expect(findJdk(26, { installed, javaHome: '' })).rejects.toThrow('no JDK of version 26 or later');
    await expect(findJdk(17, { installed: join(installed, 'nowhere'), javaHome: '' })).rejects.toThrow('no JDK');
  });
});
