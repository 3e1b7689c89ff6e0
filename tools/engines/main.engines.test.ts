import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test, vi } from 'vitest';

test('npm run engines goes on until it is interrupted, also when its engine has ended, and throws its data away', async () => {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), 'redis']);
  onTestFinished(() => void program.kill('SIGKILL'));
  const ended = once(program, 'exit');
  const errors = text(program.stderr);
  let printed = '';
  program.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
  });
  await vi.waitFor(() => expect(printed).toContain('Ctrl-C ends them'), { timeout: 60_000 });
  const [, engine] = /process (\d+)/.exec(printed) ?? [];
  const [, folder = ''] = /data: (\S+)/.exec(printed) ?? [];
  await access(folder);
  process.kill(Number(engine), 'SIGKILL');
  await vi.waitFor(() => expect(() => process.kill(Number(engine), 0)).toThrow('ESRCH'));
  program.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(await errors).toContain('redis has ended by itself with signal SIGKILL');
  await expect(access(folder)).rejects.toThrow('ENOENT');
});
