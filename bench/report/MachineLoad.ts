import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Clock ticks of the kernel in a second, in which /proc tells CPU times (USER_HZ, proc_stat(5)). */
const TICKS = 100;

/** How much of the machine other programs use while something is measured: figures of a busy machine say little about the software. */
export class MachineLoad {
  readonly #begin = { ...timesOf(), clock: performance.now() };

  /** The share of the machine's CPU time that neither this process nor its ended children have used: 0 to 1. */
  byOthers(): number {
    const { busy, own } = timesOf();
    const seconds = ((performance.now() - this.#begin.clock) / 1_000) * availableParallelism();
    return Math.max(0, busy - this.#begin.busy - (own - this.#begin.own)) / seconds;
  }
}

/** Seconds of CPU time since the machine began, and of this process and its ended children. */
function timesOf(): { readonly busy: number; readonly own: number } {
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0] = fieldsOf(
    '/proc/stat',
    /^cpu +(.*)$/m,
  );
  // utime, stime, cutime and cstime, after the name in brackets (proc_pid_stat(5)).
  const own = fieldsOf('/proc/self/stat', /\) (.*)$/m).slice(11, 15);
  const busy = user + nice + system + interrupts + softInterrupts;
  return { busy: busy / TICKS, own: own.reduce((sum, ticks) => sum + ticks, 0) / TICKS };
}

function fieldsOf(file: string, line: RegExp): readonly number[] {
  return (line.exec(readFileSync(file, 'utf8'))?.[1] ?? '').split(' ').map(Number);
}
