import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { Fixture } from './Fixture.ts';

/** The supergraph of a fixture. @param urlOf where each of its subgraphs answers */
export function composeFixture({ modules, sdlOf }: Fixture, urlOf: (name: string) => string): string {
  const services = modules.map(({ name }) => ({ name, url: urlOf(name), typeDefs: parse(sdlOf(name)) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new AggregateError(errors ?? [], 'the fixture does not compose');
  return supergraphSdl;
}
