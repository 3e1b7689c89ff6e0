import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import type { Subgraph } from '../../federation/Subgraph.ts';
import { AnswerWriter } from './AnswerWriter.ts';
import type { StubWorld } from './StubWorld.ts';

type Answer = Awaited<ReturnType<Subgraph['process']>>;

const documents = new Map<string, DocumentNode>();

/** A subgraph that answers any operation of a plan from the data of the world in its context, with that world's faults. */
export class StubSubgraph implements Subgraph {
  readonly name: string;
  readonly #schema: GraphQLSchema;

  constructor(name: string, schema: GraphQLSchema) {
    this.name = name;
    this.#schema = schema;
  }

  async process({ request, context }: GraphQLDataSourceProcessOptions): Promise<Answer> {
    const { world } = context as { readonly world: StubWorld };
    const { query = '', variables = {} } = request;
    const text = query.replace(/^(\w+) \w+/, '$1');
    const document = documents.get(query) ?? parse(query, { noLocation: true });
    documents.set(query, document);
    await world.turns.wait(`${this.name} ${text}`);
    const writer = new AnswerWriter({ name: this.name, schema: this.#schema, world, document, variables });
    if (writer.kind === 'mutation') world.mutations++;
    return this.#spoil(writer, text, world) as Answer;
  }

  #spoil(writer: AnswerWriter, text: string, world: StubWorld): unknown {
    const place = [this.name, text];
    if (world.has('rejected', ...place)) throw new Error(`${this.name} is away`);
    if (world.has('no data', ...place)) return { data: null, errors: [{ message: 'nothing works' }] };
    const { data, errors } = writer.write();
    if (world.has('unplaced error', ...place)) {
      errors.push({ message: 'something does not work', extensions: { code: 'UNAVAILABLE' } });
    }
    if (Array.isArray(data._entities) && world.has('short list', ...place)) data._entities.pop();
    if (data._entities !== undefined && world.has('no list', ...place)) data._entities = null;
    return { data, ...(errors.length > 0 && { errors }) };
  }
}
