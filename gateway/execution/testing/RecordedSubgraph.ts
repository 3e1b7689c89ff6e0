import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { Subgraph } from '../../federation/Subgraph.ts';

type Variables = Record<string, unknown>;

/** A subgraph that answers what a test says, and records the variables that it is asked with. */
export class RecordedSubgraph implements Subgraph {
  readonly name: string;
  readonly asked: Variables[] = [];
  readonly #answer: (variables: Variables, query: string) => unknown;

  constructor(name: string, answer: (variables: Variables, query: string) => unknown) {
    this.name = name;
    this.#answer = answer;
  }

  async process({ request }: GraphQLDataSourceProcessOptions): ReturnType<Subgraph['process']> {
    const variables = request.variables ?? {};
    this.asked.push(variables);
    return this.#answer(variables, request.query ?? '') as Awaited<ReturnType<Subgraph['process']>>;
  }
}
