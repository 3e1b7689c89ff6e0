import { fileURLToPath } from 'node:url';
import { ChildProgram } from '../server/ChildProgram.ts';
import type { Workbench } from '../Workbench.ts';
import type { FixtureName } from './Fixture.ts';

const FILE = fileURLToPath(new URL('./subgraphs/main.ts', import.meta.url));

type Urls = Readonly<Record<string, string>>;

/** The subgraphs of a fixture in a process of their own. */
export type RunningSubgraphs = {
  readonly program: ChildProgram;
  /** Where each answers gateways of the installation. */
  readonly urls: Urls;
  /** Where each answers any gateway. */
  readonly plainUrls: Urls;
};

export async function startSubgraphs(workbench: Workbench, fixture: FixtureName): Promise<RunningSubgraphs> {
  const program = await ChildProgram.start({ file: FILE, settings: { fixture }, profile: null });
  workbench.defer(() => program.stop());
  return { program, ...(await program.ask<{ urls: Urls; plainUrls: Urls }>('urls')) };
}
