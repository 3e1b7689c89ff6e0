import { parentPort } from 'node:worker_threads';
import type { Alarm } from './Clock.ts';

// A thread that sleeps and wakes another: one alarm after the other, as a load at a fixed rate asks for them.

const cell = new Int32Array(new SharedArrayBuffer(4));

parentPort?.on('message', ({ id, after }: Alarm) => {
  Atomics.wait(cell, 0, 0, after);
  parentPort?.postMessage(id);
});
