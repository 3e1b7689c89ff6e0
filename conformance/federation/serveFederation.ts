import { servePlain } from '@c18n/bench/federation/subgraphs/servePlain';
import type { Topics } from '../events/Topics.ts';
import { topicOf } from '../events/topicOf.ts';
import type { TestedFederation, TestedSubgraph } from './TestedFederation.ts';

/**
 * Serves the subgraphs of a federation to any gateway: queries over HTTP, subscriptions by graphql-transport-ws. They are served until the process ends.
 *
 * @returns where each answers
 */
export async function serveFederation(
  { subgraphs }: TestedFederation,
  topics: Topics,
): Promise<Readonly<Record<string, string>>> {
  const served = subgraphs.map(async (subgraph) => {
    const { name, typeDefs } = subgraph;
    return [name, await servePlain({ name, resolvers: resolversOf(subgraph, topics) }, typeDefs, () => {})] as const;
  });
  return Object.fromEntries(await Promise.all(served));
}

function resolversOf({ resolvers, told }: TestedSubgraph, topics: Topics): object {
  if (told.length === 0) return resolvers;
  const fields = told.map((field) => {
    const subscribe = (_: unknown, args: Readonly<Record<string, unknown>>) =>
      topics.subscribe(topicOf(field, args), field);
    return [field, { subscribe }] as const;
  });
  return { ...resolvers, Subscription: Object.fromEntries(fields) };
}
