import { expect, test } from 'vitest';
import { hearSignals } from './hearSignals.ts';

test.each(['SIGTERM', 'SIGINT'] as const)('%s is heard once, and again does no harm', (signal) => {
  const before = { SIGTERM: process.listeners('SIGTERM'), SIGINT: process.listeners('SIGINT') };
  const stopping = hearSignals();
  const added = (name: typeof signal) => process.listeners(name).filter((one) => !before[name].includes(one));
  try {
    expect(stopping.aborted).toBe(false);
    for (const name of [signal, 'SIGTERM', 'SIGINT'] as const) for (const listener of added(name)) listener(name);
    expect(stopping.reason).toBe(signal);
  } finally {
    for (const name of ['SIGTERM', 'SIGINT'] as const) for (const one of added(name)) process.off(name, one);
  }
});
