import type { Actor } from '../Actor.ts';
import type { Things } from '../Things.ts';
import type { Base, Most, Variables } from './Base.ts';

/** Tables by way in the input, like `people[].userName`. */
export type MutationTables = {
  readonly reads?: NonNullable<Base['reads']>;
  readonly kept?: NonNullable<Base['kept']>;
  /** A number of characters, or how many bytes. */
  readonly most?: Readonly<Record<string, number | Most>>;
};

/** A mutation with its one argument `input`, to which the idempotency key is added. */
export function mutationBase(
  name: string,
  input: (things: Things, unique: string, by: Actor) => Variables | Promise<Variables>,
  options: MutationTables & {
    /** Ann unless given. */
    readonly by?: (things: Things, unique: string) => Actor | Promise<Actor>;
    /** What is selected of the payload besides its outcome and refusal. */
    readonly select?: string;
    /** Whether it overwrites what others of its kind have written. */
    readonly alone?: boolean;
    /** Where the payload has outcomes of its own for each item, or no refusal. */
    readonly outcome?: string;
  } = {},
): Base {
  const { outcome = 'outcome { state } refusal { code }', select = '' } = options;
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${outcome} ${select} } }`;
  return {
    field: `Mutation.${name}`,
    query: () => query,
    prepare: async (things, unique) => {
      const by = (await options.by?.(things, unique)) ?? things.ann;
      return { by, variables: { input: { idempotencyKey: unique, ...(await input(things, unique, by)) } } };
    },
    reads: ofInput(options.reads),
    kept: ofInput(options.kept),
    most: Object.fromEntries(
      Object.entries({ 'input.idempotencyKey': 200, ...ofInput(options.most) }).map(([way, most]) => [
        way,
        typeof most === 'number' ? { characters: most } : most,
      ]),
    ),
    alone: options.alone ?? false,
  };
}

function ofInput<Value>(table: Readonly<Record<string, Value>> = {}): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(table).map(([way, value]) => [`input.${way}`, value]));
}
