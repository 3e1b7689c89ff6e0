import { silentLog } from '@c18n/platform/logging/Log';
import { describe, expect, test } from 'vitest';
import { PlanExecutor } from './PlanExecutor.ts';
import { RecordedSubgraph } from './testing/RecordedSubgraph.ts';
import { StubFederation } from './testing/StubFederation.ts';

const people = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { people: [Person!]! first: Person second: Person }
  type Mutation { rename(name: String!): Person! }
  type Person @key(fields: "id") { id: ID! name: String! nick: String wrote: Text }
  type Text @key(fields: "id") { id: ID! }`;
const texts = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Text @key(fields: "id") { id: ID! title: String parts: [Part!] writer: Person }
  type Part { number: Int! }
  type Person @key(fields: "id") { id: ID! }`;

const federation = new StubFederation({ people, texts });
const answerTexts = (variables: Record<string, unknown>) => ({
  data: {
    _entities: (variables.representations as readonly { id: string }[]).map(({ id }) => ({
      __typename: 'Text',
      title: `Title ${id}`,
      parts: [{ number: 1 }],
    })),
  },
});

function open(answers: ConstructorParameters<typeof RecordedSubgraph>[1], ofTexts = answerTexts) {
  const subgraphs = { people: new RecordedSubgraph('people', answers), texts: new RecordedSubgraph('texts', ofTexts) };
  const executor = new PlanExecutor({ ...federation, subgraphs, cacheSize: 100_000, log: silentLog });
  const run = (text: string, variables: Record<string, unknown> = {}) => {
    const planned = federation.plan(text);
    if (planned === null) throw new Error(`not valid: ${text}`);
    return executor.execute({ ...planned, variables, context: {} });
  };
  return { ...subgraphs, executor, run };
}

const person = (id: string, text: string) => ({ id, name: `Name ${id}`, wrote: { __typename: 'Text', id: text } });

describe('A compiled plan', () => {
  test('asks for the same entity once, and gives each place objects of its own', async () => {
    const { run, texts, executor } = open(() => ({
      data: { people: [person('1', 'a'), person('2', 'b'), person('3', 'a')] },
    }));
    const { data } = await run('{ people { wrote { title parts { number } } } }');
    expect(texts.asked).toEqual([{ representations: ['a', 'b'].map((id) => ({ __typename: 'Text', id })) }]);
    const told = (data as { people: { wrote: { title: string; parts: object[] } }[] }).people.map(({ wrote }) => wrote);
    expect(told.map(({ title }) => title)).toEqual(['Title a', 'Title b', 'Title a']);
    expect(told[0]?.parts[0]).not.toBe(told[2]?.parts[0]);
    expect(executor.counts).toEqual({ compiled: 1, shaped: {}, whole: {} });
  });

  test('asks the same thing once, wherever it is asked', async () => {
    const { run, texts } = open(() => ({ data: { first: person('1', 'a'), second: person('2', 'a') } }));
    const { data } = await run(
      '{ first { wrote { title parts { number } } } second { wrote { title parts { number } } } }',
    );
    const wrote = { title: 'Title a', parts: [{ number: 1 }] };
    expect(data).toEqual({ first: { wrote }, second: { wrote } });
    expect(texts.asked).toHaveLength(1);
  });

  test('adds different things to an entity at different places', async () => {
    const told = { data: { first: person('1', 'a'), second: person('2', 'a') } };
    const people = (variables: Record<string, unknown>, query: string) =>
      variables.representations === undefined
        ? told
        : { data: { _entities: [{ a: query.includes('nick') ? 'Nick' : 'Name' }] } };
    const writer = { __typename: 'Person', id: '3' };
    const { run, texts } = open(people, () => ({ data: { _entities: [{ writer }] } }) as never);
    const { data } = await run('{ first { wrote { writer { a: name } } } second { wrote { writer { a: nick } } } }');
    expect(texts.asked).toHaveLength(1);
    expect(data).toEqual({ first: { wrote: { writer: { a: 'Name' } } }, second: { wrote: { writer: { a: 'Nick' } } } });
  });

  test('asks only for entities that it has not asked for, and tells what fails of them at each place', async () => {
    const failing = (variables: Record<string, unknown>) => {
      const index = (variables.representations as { id: string }[]).findIndex(({ id }) => id === 'b');
      const errors = index < 0 ? [] : [{ message: 'no title', path: ['_entities', index, 'title'] }];
      return { ...answerTexts(variables), errors };
    };
    const data = { people: [person('1', 'a'), person('2', 'b')], first: person('3', 'b'), second: person('4', 'c') };
    const { run, texts } = open(() => ({ data }), failing);
    const wrote = 'wrote { title parts { number } }';
    const result = await run(`{ people { ${wrote} } first { ${wrote} } second { ${wrote} } }`);
    const asked = texts.asked.flatMap(({ representations }) => representations as { id: string }[]);
    expect(asked.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    expect(result.errors?.map(({ path }) => path?.join('.')).sort()).toEqual([
      'first.wrote.title',
      'people.1.wrote.title',
    ]);
    const told = result.data as { first: { wrote: object }; people: { wrote: object }[]; second: object };
    expect(told.second).toEqual({ wrote: { title: 'Title c', parts: [{ number: 1 }] } });
    expect(told.first).toEqual(told.people[1]);
  });

  test('tells an error of an entity at each of its places, in their order', async () => {
    const errors = [
      { message: 'second', path: ['_entities', 1, 'title'] },
      { message: 'first', path: ['_entities', 0, 'title'] },
    ];
    const failing = () => ({ data: { _entities: [{ title: null }, { title: null }] }, errors });
    const { run } = open(
      () => ({ data: { people: [person('1', 'a'), person('2', 'b'), person('3', 'a')] } }),
      failing as never,
    );
    const result = await run('{ people { wrote { title } } }');
    expect(result.errors?.map(({ message, path }) => [message, path?.[1]])).toEqual([
      ['first', 0],
      ['second', 1],
      ['first', 2],
    ]);
  });

  test('makes a mutation once, also where the library has to make the answer', async () => {
    const { run, people, executor } = open(() => ({ data: { rename: { id: '1', name: null } } }));
    const result = await run('mutation { rename(name: "x") { id name } }');
    expect(result).toMatchObject({ data: null, extensions: { valueCompletion: [{ path: ['rename', 'name'] }] } });
    expect(people.asked).toHaveLength(1);
    expect(executor.counts).toEqual({ compiled: 0, shaped: { data: 1 }, whole: {} });
  });

  test.each(['__proto__', 'constructor', 'toString'])('leaves a key named %s to the library', async (key) => {
    const { run, executor } = open(() => JSON.parse(`{ "data": { "people": [{ "${key}": "evil" }] } }`));
    const { data } = await run(`{ people { ${key}: name } }`);
    expect(JSON.stringify(data)).toBe(`{"people":[{"${key}":"evil"}]}`);
    expect(executor.counts).toEqual({ compiled: 0, shaped: { 'reserved name': 1 }, whole: {} });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('leaves a plan with such a key at its root to the library as a whole', async () => {
    const { run, executor } = open(() => ({ data: { constructor: [] } }));
    expect(await run('{ constructor: people { name } }')).toEqual({ data: { constructor: [] } });
    expect(executor.counts).toEqual({ compiled: 0, shaped: {}, whole: { 'reserved name': 1 } });
  });

  test('leaves introspection to the library, beside what it fetches', async () => {
    const { run, executor } = open(() => ({ data: { first: { name: 'Ada' } } }));
    const { data } = await run('{ first { name } __type(name: "Part") { name } }');
    expect(data).toEqual({ first: { name: 'Ada' }, __type: { name: 'Part' } });
    expect(executor.counts).toEqual({ compiled: 0, shaped: { introspection: 1 }, whole: {} });
  });
});
