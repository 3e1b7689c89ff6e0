import { expect } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import type { Journey } from './Journey.ts';

/** One key, one fact, one answer; another input under the same key is refused. */
export const repeatSafely: Journey = {
  name: 'a mutation that is repeated with its key is done once',
  run: async ({ url }) => {
    const ann = await Actor.register(url, 'ann');
    const create = (name: string) => ann.ask(CREATE, { input: { name, idempotencyKey: 'the key' } });
    const answers = await Promise.all([create('Once'), create('Once'), create('Once')]);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data)))).toHaveProperty('size', 1);
    expect((await create('Twice')).errors?.[0]?.extensions?.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const { communities } = await ann.query('{ communities(first: 10) { edges { node { name } } } }');
    expect(communities?.edges).toEqual([{ node: { name: 'Once' } }]);
  },
};

const CREATE =
  'mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) { outcome { id state position } community { id } } }';
