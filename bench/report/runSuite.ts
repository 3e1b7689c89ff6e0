import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { SummaryLine } from './SummaryLine.ts';
import { tableOf } from './tableOf.ts';

/**
 * Runs benchmarks one after the other, each in a process of its own, and prints what they found as a table.
 *
 * @param options the options of each
 * @returns whether all have passed
 */
export async function runSuite(names: readonly string[], options: readonly string[]): Promise<boolean> {
  const lines: SummaryLine[] = [];
  let passed = true;
  for (const name of names) {
    console.log(`${name} …`);
    const { line, code } = await runAlone(name, options);
    if (line !== null) lines.push(line);
    passed &&= code === 0;
  }
  console.log(tableOf(lines));
  console.log(JSON.stringify(lines));
  return passed;
}

async function runAlone(name: string, options: readonly string[]) {
  const main = new URL('../main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [...process.execArgv, main, name, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let line: SummaryLine | null = null;
  for await (const text of createInterface(child.stdout)) {
    if (text.startsWith(`{"name":${JSON.stringify(name)}`)) line = JSON.parse(text);
    else console.log(`  ${text}`);
  }
  return { line, code: await exited };
}
