import { setTimeout } from 'node:timers/promises';

/** How often is looked, in milliseconds. */
const LOOK = 20;

/** Resolves when something is so, or after a time in milliseconds. */
export async function waitUntil(isSo: () => boolean, longest: number): Promise<void> {
  const begin = performance.now();
  while (!isSo() && performance.now() - begin < longest) await setTimeout(LOOK);
}
