import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readConfiguration } from '@c18n/platform/configuration/readConfiguration';
import { createLog } from '@c18n/platform/logging/createLog';
import { startProblem } from '@c18n/single-node/startProblem';
import { watching } from './operations.ts';
import { type Demo, startDemo } from './startDemo.ts';

// `npm run demo`: a server with a sample archive and a live chat. What it holds is thrown away at its end.

/** Somebody says something about this often, in milliseconds. */
const PAUSE = 3_000;

const directory = await mkdtemp(join(tmpdir(), 'c18n-demo-'));
const demo = await start();
console.log(`The playground is at ${demo.url} – to be the sparrow, who takes part, put this under "Headers":

{ "authorization": "Bearer ${demo.token}" }

and watch what is said:

${watching(demo.conversationId)}

Ctrl-C ends the demo and throws its data away.`);

const ended = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ended.abort());
while (!ended.signal.aborted) {
  await demo.say();
  await setTimeout(PAUSE, undefined, { signal: ended.signal }).catch(() => {});
}
await demo.stop();
await rm(directory, { recursive: true });

async function start(): Promise<Demo> {
  try {
    const configuration = readConfiguration();
    return await startDemo({ directory, configuration, log: createLog('warn'), now: Date.now, wait: setTimeout });
  } catch (error) {
    await rm(directory, { recursive: true });
    const problem = startProblem(error);
    if (problem === null) throw error;
    console.error(problem);
    process.exit(1);
  }
}
