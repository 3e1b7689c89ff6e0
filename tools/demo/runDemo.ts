import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readConfiguration } from '@c18n/platform/configuration/readConfiguration';
import { createLog } from '@c18n/platform/logging/createLog';
import { watching } from './operations.ts';
import { type Demo, startDemo } from './startDemo.ts';

/** Somebody says something about this often, in milliseconds. */
const PAUSE = 3_000;

/**
 * Runs the demo until it is asked to stop, also while it starts, and throws away what it holds.
 *
 * @throws what keeps it from starting: ConfigurationError, or what the operating system says
 */
export async function runDemo(stopping: AbortSignal): Promise<void> {
  const configuration = readConfiguration();
  const directory = await mkdtemp(join(tmpdir(), 'c18n-demo-'));
  const given = { directory, configuration, log: createLog('warn'), now: Date.now, wait: setTimeout, stopping };
  try {
    const demo = await startDemo(given);
    await talk(demo, stopping).finally(demo.stop);
  } catch (error) {
    if (!stopping.aborted || error !== stopping.reason) throw error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function talk({ url, token, conversationId, say }: Demo, stopping: AbortSignal): Promise<void> {
  console.log(`The playground is at ${url} – to be the sparrow, who takes part, put this under "Headers":

{ "authorization": "Bearer ${token}" }

and watch what is said:

${watching(conversationId)}

Ctrl-C ends the demo and throws its data away.`);
  while (!stopping.aborted) {
    await say();
    await setTimeout(PAUSE, undefined, { signal: stopping }).catch(() => {});
  }
}
