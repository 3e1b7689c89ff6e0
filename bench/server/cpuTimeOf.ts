import { readFile } from 'node:fs/promises';

/** Clock ticks of the kernel in a second, in which /proc tells CPU times (USER_HZ, proc_stat(5)). */
const TICKS = 100;

/**
 * The seconds of CPU time that a process has used so far, threads included: unlike the time on the clock, what else runs hardly changes
 * it.
 *
 * @throws Error where there is no such process
 */
export async function cpuTimeOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) / TICKS;
}
