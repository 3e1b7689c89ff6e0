import { expect, test } from 'vitest';
import { statusScreen } from './statusScreen.ts';

test('the screen shows each engine and each process with how it is', () => {
  const well = {
    name: 'gateway 1',
    port: 4_000,
    metricsPort: 5_000,
    pid: 12,
    state: 'ready',
    uptime: 61_000,
    starts: 1,
    lastEnd: null,
  } as const;
  const killed = {
    name: 'decider 1',
    port: 4_007,
    metricsPort: 5_007,
    pid: null,
    state: 'ended',
    uptime: 0,
    starts: 2,
    lastEnd: 'SIGKILL',
  } as const;
  const screen = statusScreen(
    [{ version: 'Redis 7', url: 'redis://127.0.0.1:6379' }],
    [
      { ...well, memory: 220 * 1_024 * 1_024 },
      { ...killed, memory: null },
    ],
  );
  expect(screen.join('\n')).toBe(
    [
      'Redis 7: redis://127.0.0.1:6379',
      '',
      'process    state  port  metrics  pid  up    memory   starts',
      'gateway 1  ready  4000  5000     12   61 s  220 MiB  1',
      'decider 1  ended  4007  5007          0 s            2, last ended by SIGKILL',
      '',
      '1 of 2 processes are ready',
    ].join('\n'),
  );
});
