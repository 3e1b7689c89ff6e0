import { fileURLToPath } from 'node:url';
import { ChildProgram } from '../server/ChildProgram.ts';
import type { Workbench } from '../Workbench.ts';

const FILE = fileURLToPath(new URL('./bare/main.ts', import.meta.url));

/** A server of WebSockets without anything on top, in a process of its own, and where it answers. */
export async function startBareServer(
  workbench: Workbench,
): Promise<{ readonly program: ChildProgram; readonly url: string }> {
  const program = await ChildProgram.start({ file: FILE, settings: {}, profile: null });
  workbench.defer(() => program.stop());
  return { program, url: await program.ask<string>('url') };
}
