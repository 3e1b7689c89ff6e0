import { readFile } from 'node:fs/promises';

/** The resident memory of a process in bytes, threads included. @throws Error where there is no such process */
export async function residentMemoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1_024;
}
