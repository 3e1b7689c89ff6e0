import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';

const child = `
  setInterval(() => {}, 1_000);
  console.log(process.pid);
`;
const parent = `
  import { spawn } from 'node:child_process';
  import { endWithParent } from ${JSON.stringify(new URL('endWithParent.ts', import.meta.url).href)};
  const [program, ...rest] = endWithParent([process.execPath, '-e', ${JSON.stringify(child)}]);
  spawn(program, rest, { stdio: ['ignore', 'inherit', 'inherit'] });
`;

test('what it runs ends when the one who runs it is killed', async () => {
  const running = spawn(process.execPath, ['--input-type=module', '-e', parent], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(running.stdout, 'data');
  const pid = Number(String(line));
  let isOver = false;
  onTestFinished(() => void (isOver || process.kill(pid, 'SIGKILL')));
  expect(pid).toBeGreaterThan(0);
  running.kill('SIGKILL');
  // Both write to it, so its end is that of both.
  await once(running.stdout, 'end');
  isOver = true;
});
