import { defaultGatewayConfiguration } from '@c18n/gateway/GatewayConfiguration';
import { accessLimits } from '@c18n/platform/limits/accessLimits';
import { describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import type { Answer } from '../testing/ask.ts';
import { startTestNode } from '../testing/startTestNode.ts';
import { testedAdapters } from '../testing/testedAdapters.ts';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token refusal { code } } }';
/** The beginning of a window. */
const START = Date.UTC(2030, 0, 1);
/** What making a community costs. */
const COST = 13;
const MINUTE = 60_000;

describe.each(testedAdapters)('limits, on adapters: %s', (_name, adapters) => {
  test('hold for passwords and costs as they are by default, each address by itself, until time has passed', async () => {
    let now = START;
    await using node = await startTestNode({
      ...{ adapters, now: () => now, accessLimits: accessLimits() },
      gateway: {
        costRates: { ...defaultGatewayConfiguration.costRates, person: 8 * COST },
        trustedProxies: ['loopback'],
      },
    });
    const ann = await Actor.register(node.url, 'ann');
    const signIn = async (address: string, password: string) => {
      const response = await fetch(`${node.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify({ query: SIGN_IN, variables: { input: { userNameOrEmail: 'ann', password } } }),
      });
      const { data, errors } = (await response.json()) as Answer;
      return errors?.[0]?.extensions?.code ?? data?.signIn?.refusal?.code ?? 'token';
    };
    const guesses = Array.from({ length: 12 }, (_, guess) => signIn('192.0.2.1', `guess ${guess}`));
    expect((await Promise.all(guesses)).toSorted()).toEqual([
      ...Array(2).fill('RATE_LIMITED'),
      ...Array(10).fill('WRONG_CREDENTIALS'),
    ]);
    const right = 'password of ann';
    expect([await signIn('192.0.2.1', right), await signIn('192.0.2.2', right)]).toEqual(['RATE_LIMITED', 'token']);

    const found = async (input: object) => ann.codeOf('createCommunity', input);
    const input = { name: 'Gardeners', idempotencyKey: 'once' };
    expect(await found(input)).toBeNull();
    for (let index = 0; index < 7; index++) expect(await found({ name: `Gardeners ${index}` })).toBeNull();
    expect([await found(input), await found({ name: 'Too many' })]).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);

    now += 30 * MINUTE;
    expect([await signIn('192.0.2.1', right), await found(input)]).toEqual(['token', null]);
    const { communities } = await ann.query('{ communities(first: 20) { edges { node { name } } } }');
    expect(communities?.edges).toHaveLength(8);
  });
});
