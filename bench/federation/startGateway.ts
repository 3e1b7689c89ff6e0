import { fileURLToPath } from 'node:url';
import { ChildProgram } from '../server/ChildProgram.ts';
import type { Workbench } from '../Workbench.ts';
import { composeFixture } from './composeFixture.ts';
import type { FixtureName } from './Fixture.ts';
import { fixtures } from './fixtures.ts';
import type { GatewaySettings } from './gateway/GatewaySettings.ts';

const FILE = fileURLToPath(new URL('./gateway/main.ts', import.meta.url));

/** A gateway of ours over a fixture, in a process of its own, and where it answers. */
export type MeasuredGateway = { readonly program: ChildProgram; readonly url: string };

/** @param subgraphUrls where the subgraphs answer gateways of the installation; null: they are in the gateway's process */
export async function startGateway(
  workbench: Workbench,
  options: Pick<GatewaySettings, 'subgraphUrls' | 'patience'> & { readonly fixture: FixtureName },
): Promise<MeasuredGateway> {
  const supergraphSdl = composeFixture(fixtures[options.fixture], (name) => `http://${name}.invalid`);
  const settings: GatewaySettings = { ...options, supergraphSdl };
  const program = await ChildProgram.start({ file: FILE, settings, profile: workbench.options.profile });
  workbench.defer(() => program.stop());
  return { program, url: await program.ask<string>('url') };
}
