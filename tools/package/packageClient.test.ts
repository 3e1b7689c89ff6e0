import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { startFakeServer } from '@c18n/client/testing/startFakeServer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ToolError } from '../ToolError.ts';
import { packageClient } from './packageClient.ts';
import { answerConversation } from './testing/answerConversation.ts';

const require = createRequire(import.meta.url);
const packagesOfRepository = join(import.meta.dirname, '../../node_modules');
const folder = mkdtempSync(join(tmpdir(), 'c18n-client-'));
const outside = join(folder, 'outside');
const installed = join(outside, 'node_modules/@c18n/client');

/** A Node of this machine that is older than the one which runs this, from version 20 on; null where there is none. */
const olderNode = findOlderNode();
if (olderNode === null) console.warn('THE CLIENT IS NOT TRIED ON NODE 20 TO 23: none is on the PATH.');

beforeAll(async () => {
  const tarball = await packageClient(folder);
  cpSync(join(import.meta.dirname, 'testing/outside'), outside, { recursive: true });
  writeFileSync(join(outside, 'package.json'), '{ "type": "module" }');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  const { dependencies } = manifest();
  for (const name of [...Object.keys(dependencies), 'ws']) link(name);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the packaged client', () => {
  test('is JavaScript with declarations, without tests, and needs what the sources need', () => {
    const files = execFileSync('find', [installed, '-type', 'f'], { encoding: 'utf8' }).trim().split('\n');
    expect(files.filter((file) => /(?<!\.d)\.ts$|test/.test(file))).toEqual([]);
    expect(Object.keys(manifest().dependencies).toSorted()).toEqual([
      '@graphql-typed-document-node/core',
      'graphql',
      'graphql-ws',
    ]);
    for (const file of ['README.md', 'LICENSE', 'schema.graphql', 'operations/fragments.graphql'])
      expect(existsSync(join(installed, file)), file).toBe(true);
  });

  test.each([
    { name: "this Node's own WebSocket", node: process.execPath, parameters: [] },
    { name: 'the package ws', node: process.execPath, parameters: ['ws'] },
    ...(olderNode === null ? [] : [{ name: `the package ws on ${olderNode}`, node: olderNode, parameters: ['ws'] }]),
  ])('sends, reads, follows and reduces with $name', async ({ node, parameters }) => {
    await using server = await startFakeServer(answerConversation);
    const { stdout } = await promisify(execFile)(node, ['follow.mjs', server.url, ...parameters], { cwd: outside });
    const texts = ['first', 'second'];
    expect(JSON.parse(stdout)).toEqual({ outcome: 'DONE', position: 'p1', texts, stale: [] });
  });

  test.each([process.execPath, ...(olderNode === null ? [] : [olderNode])])(
    'says what is missing on %s without WebSocket',
    async (node) => {
      const parameters = ['--no-experimental-websocket', 'follow.mjs', 'http://127.0.0.1:1/graphql'];
      const asked = promisify(execFile)(node, parameters, { cwd: outside });
      await expect(asked).rejects.toThrow('There is no WebSocket here');
    },
  );

  test.each(['bundler', 'nodenext'])('has its types with moduleResolution %s', async (moduleResolution) => {
    const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
    const project = join(outside, `tsconfig.${moduleResolution}.json`);
    const module = moduleResolution === 'bundler' ? 'esnext' : 'nodenext';
    const options = { target: 'es2022', lib: ['es2022', 'dom'], types: [], strict: true, noEmit: true };
    const compilerOptions = { ...options, module, moduleResolution };
    writeFileSync(project, JSON.stringify({ compilerOptions, files: ['typed.ts'] }));
    const compiled = promisify(execFile)(process.execPath, [compiler, '--project', project]);
    await expect(compiled).resolves.toMatchObject({ stdout: '' });
  });
});

test('what is there and was not made by this is left alone', async () => {
  const other = join(folder, 'other');
  mkdirSync(join(other, 'package'), { recursive: true });
  await expect(packageClient(other)).rejects.toThrow(ToolError);
  expect(existsSync(join(other, 'package'))).toBe(true);
});

function manifest(): { readonly dependencies: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
}

/** Installs a package of this repository in the project outside: nothing is downloaded. */
function link(name: string): void {
  const target = join(outside, 'node_modules', name);
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(join(packagesOfRepository, name), target, 'junction');
}

function findOlderNode(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((one) => !one.includes('node_modules'));
  const programs = folders.map((one) => join(one, 'node')).filter((program) => existsSync(program));
  const isOlder = (program: string) => /^v2[0-3]\./.test(execFileSync(program, ['--version'], { encoding: 'utf8' }));
  return programs.find(isOlder) ?? null;
}
