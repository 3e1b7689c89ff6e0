import { type ExecutionResult, GraphQLError, OperationTypeNode, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { OperationWriter } from '../execution/testing/OperationWriter.ts';
import { Random } from '../execution/testing/Random.ts';
import { MarketGateway } from './testing/MarketGateway.ts';

/** How many random operations are asked. */
const OPERATIONS = Number(process.env.PLANNER_OPERATIONS ?? 400);
/** The aliases that are given: names that representations have, and the planner's own. */
const ALIASES = ['', 'id: ', 'price: ', 'weight: ', 'category: ', 'price__required0: ', '__typename: ', 'comments: '];

const market = new MarketGateway();

describe('A plan', () => {
  test.each([
    [
      'what is required with arguments beside the same field with others',
      '{ products { talkers comments(first: 1) { id } } }',
    ],
    [
      'what two fields require with different arguments',
      '{ products { estimate estimateAbroad(to: "x") estimateUsual } }',
    ],
    [
      'what is required with arguments deeper',
      '{ products { dear dearAbroad category { average(currency: "GBP") } } }',
    ],
    ['what is required of an interface', '{ cart { total totalAtHome things { price(currency: "GBP") } } }'],
    ['a key under whose name a client asks for something else', '{ products { id: name free } }'],
    ['a requirement under whose name a client asks for something else', '{ products { weight: price estimate } }'],
    ['a type under whose name a client asks for something else', '{ products { __typename: name free } }'],
  ])('asks for %s', async (_, text) => {
    const document = parse(text);
    expect(validate(market.schema, document)).toEqual([]);
    const alone = plain(await market.answerAlone(document, {}));
    expect(plain(await market.answer(document, {}))).toEqual(alone);
    expect(plain(await market.answerByLibrary(document))).toEqual(alone);
  });

  test('asks subgraphs without the client’s fragments: finding out where they fit takes too long', () => {
    const fields = 'id name price(currency: "EUR") weight';
    const aliases = ['a', 'b', 'c'].map((alias) => `${alias}: products { ...F }`);
    const document = parse(`{ ${aliases.join(' ')} } fragment F on Product { ${fields} }`);
    expect(validate(market.schema, document)).toEqual([]);
    const { queryPlan } = market.planner.plan(document, null);
    expect(JSON.stringify(queryPlan)).toMatch(/"operation":"{[^"]*a:products/);
    expect(JSON.stringify(queryPlan)).not.toMatch(/fragment F/);
  });

  test('of what needs nothing of it is the library’s', () => {
    const document = parse('{ products { id name free price(currency: "EUR") } }');
    const plan = market.planner.plan(document, null);
    expect(plan.document).toBe(document);
    expect(JSON.stringify(plan.queryPlan)).not.toMatch(/__required|__alias/);
  });

  test.each([
    ['representations', '{"representations":"EUR"}'],
    ['representations', '{"representations":"EUR","representations__variable1":"GBP"}'],
    ['representations', '{"representations__variable1":"GBP"}'],
    ['contextualArgument_1_0', '{"contextualArgument_1_0":"EUR"}'],
    ['__proto__', '{"__proto__":"EUR"}'],
  ])('takes a variable named %s for the client’s, sent as %s', async (name, sent) => {
    const text = `query ($${name}: String! = "USD", $first: Int!, $representations__variable0: Int!) {
      products { price(currency: $${name}) estimateAbroad(to: $${name}) comments(first: $first) { author } ...F }
    }
    fragment F on Product { category { average(currency: $${name}) } other: comments(first: $representations__variable0) { id } }`;
    const document = parse(text);
    expect(validate(market.schema, document)).toEqual([]);
    const counts = { first: 1, representations__variable0: 2 };
    for (const variables of [{ ...JSON.parse(sent), ...counts }, counts]) {
      const alone = plain(await market.answerAlone(document, variables));
      expect(alone).not.toHaveProperty('errors');
      expect(plain(await market.answer(document, variables))).toEqual(alone);
    }
  });

  test('has the client’s names in the paths of errors', () => {
    const plan = market.planner.plan(parse('{ products { id: name estimate } }'), null);
    const path = ['products', 0, 'id__alias0'];
    const required = ['products', 0, 'price__required0'];
    const failed = [new GraphQLError('no name', { path }), new GraphQLError('no price', { path: required })];
    const { errors } = market.planner.restore({ data: null, errors: failed }, plan);
    expect(errors?.map((error) => error.path)).toEqual([
      ['products', 0, 'id'],
      ['products', 0, 'price'],
    ]);
  });

  test(`answers ${OPERATIONS} random operations like one server that knows everything`, {
    timeout: 600_000,
  }, async () => {
    let asked = 0;
    for (let seed = 1; asked < OPERATIONS; seed++) {
      const random = new Random(seed);
      const written = new OperationWriter(market.schema, random).write(OperationTypeNode.QUERY);
      const text = withoutConditions(written.text).replace(/\ba\d+: /g, () => random.pick(ALIASES));
      const document = parse(text);
      if (isMisshaped(text) || validate(market.schema, document).length > 0) continue;
      const variables = written.variables(random);
      const [ours, alone] = await Promise.all([
        market.answer(document, variables),
        market.answerAlone(document, variables),
      ]);
      expect(plain(ours), `seed ${seed}: ${text}`).toEqual(plain(alone));
      asked++;
    }
  });
});

/** Of an object without `__typename` the library leaves out what is selected within a fragment on an interface of it. */
const isMisshaped = (text: string) => /on Thing\b/.test(text);

/** The planner has flaws of its own with `@skip` and `@include`: see `differential.test.ts` for them. */
function withoutConditions(text: string): string {
  return text
    .replace(/ @(skip|include)\(if: \$?\w+\)|\$c\d: Boolean!( = true)?,?/g, '')
    .replace(/Written\([ ,]*\)/, 'Written');
}

function plain(result: ExecutionResult): unknown {
  return JSON.parse(JSON.stringify(result));
}
