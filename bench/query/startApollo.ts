import { fileURLToPath } from 'node:url';
import { ChildProgram } from '../server/ChildProgram.ts';
import type { Workbench } from '../Workbench.ts';
import type { Contender } from './Contender.ts';

const FILE = fileURLToPath(new URL('./apollo/main.ts', import.meta.url));

/** Starts Apollo Server with `@apollo/gateway` and its own executor. @param supergraphSdl names where the subgraphs answer any gateway */
export async function startApollo(workbench: Workbench, supergraphSdl: string): Promise<Contender> {
  const program = await ChildProgram.start({ file: FILE, settings: { supergraphSdl }, profile: null });
  workbench.defer(() => program.stop());
  return { url: await program.ask<string>('url'), cpuTime: () => program.cpuTime() };
}
