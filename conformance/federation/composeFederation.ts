import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { TestedFederation } from './TestedFederation.ts';

/** The supergraph of a federation. @param urlOf where each subgraph answers */
export function composeFederation({ name, subgraphs }: TestedFederation, urlOf: (subgraph: string) => string): string {
  const services = subgraphs.map(({ name: subgraph, typeDefs }) => ({
    ...{ name: subgraph, url: urlOf(subgraph), typeDefs: parse(typeDefs) },
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new AggregateError(errors ?? [], `${name} does not compose`);
  return supergraphSdl;
}
