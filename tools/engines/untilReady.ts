import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { EngineProgram } from './EngineProgram.ts';
import type { Launched } from './launch.ts';

/** How long an engine may take until it answers, in milliseconds: Elasticsearch took up to 80 s on two busy cores. */
const PATIENCE = 240_000;
/** How long between two questions, in milliseconds. */
const PAUSE = 100;
/** How much of the log is told where an engine does not start, in lines. */
const LAST_LINES = 25;

/**
 * Asks a started engine until it answers.
 *
 * @returns what it answers: its version
 * @throws Error with the end of its log where it ends before, or is not ready within four minutes
 */
export async function untilReady(program: EngineProgram, { ended }: Launched): Promise<string> {
  const over = AbortSignal.timeout(PATIENCE);
  let problem = null as string | null;
  void ended.then((how) => {
    problem = `ended with ${how}`;
  });
  while (problem === null) {
    try {
      return await program.ask(over);
    } catch (error) {
      if (over.aborted) problem = `is not ready after ${PATIENCE / 1000} s (${String(error)})`;
    }
    await setTimeout(PAUSE);
  }
  const log = await readFile(program.log, 'utf8').catch(() => '');
  const lines = log.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
  throw new Error(`${program.name} ${problem}. The end of ${program.log}:\n${lines}`);
}
