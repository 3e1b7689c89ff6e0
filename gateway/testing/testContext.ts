import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import DataLoader from 'dataloader';
import type { World } from './World.ts';

/** A context of the fixture's subgraphs. */
export type TestContext = SubgraphContext & {
  readonly world: World;
  /** Loads names by person; the world counts the loads. */
  readonly names: DataLoader<string, string | null>;
};

/** Makes contexts as a process would: a fresh dataloader for each operation. */
export function testContext(world: World): (viewer: Viewer | null, address?: string | null) => TestContext {
  return (viewer, address = null) => {
    const names = new DataLoader<string, string | null>(async (persons) => {
      world.personLoads.push([...persons]);
      await world.beforeLoad();
      return persons.map((person) => world.names.get(person) ?? null);
    });
    world.addresses.push(address);
    return { viewer, address, world, names } as unknown as TestContext;
  };
}
