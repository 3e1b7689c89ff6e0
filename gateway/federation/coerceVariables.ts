import type { ErrorCode } from '@c18n/platform/errors/CodedError';
import {
  coerceInputValue,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;
type Options = { readonly hideSuggestions: boolean };

/** In UTF-16 code units. */
const LONGEST_REASON = 300;

/** The variables as their types make them, or why the first bad one is refused: where it is bad and why, without what was given. */
export type CoercedVariables = { readonly coerced: Variables } | { readonly error: GraphQLError };

/** Holds an operation's variables against their types. The error has the code BAD_USER_INPUT. */
export function coerceVariables(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
  variables: Variables,
  { hideSuggestions }: Options,
): CoercedVariables {
  // Only the first is told: each is an error with a stack.
  const options = { maxErrors: 1, hideSuggestions };
  const { errors, coerced } = getVariableValues(schema, definition.variableDefinitions ?? [], variables, options);
  if (errors === undefined) return { coerced };
  const [first] = errors;
  const node = first?.nodes?.[0];
  const where = node?.kind === Kind.VARIABLE_DEFINITION && first?.originalError !== undefined;
  const message = where ? describe(schema, node, variables, { hideSuggestions }) : first?.message;
  const extensions = { code: 'BAD_USER_INPUT' satisfies ErrorCode };
  return { error: new GraphQLError(message ?? 'A variable is not right.', { nodes: node ?? null, extensions }) };
}

/** graphql-js quotes the value in its message: it is coerced once more up to the first error, to learn the place of that. */
function describe(schema: GraphQLSchema, node: VariableDefinitionNode, variables: Variables, options: Options): string {
  const name = node.variable.name.value;
  const type = typeFromAST(schema, node.type) as GraphQLInputType;
  let description = `Variable "$${name}" is not valid.`;
  const found = new Error('found');
  const stop: OnError = (path, _value, { message }) => {
    const inside = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
    const place = inside === '' ? '' : ` at "${name}${inside}"`;
    description = `Variable "$${name}" is not valid${place}: ${withoutValue(message)}`;
    // There may be hundreds of thousands, each an error with a stack.
    throw found;
  };
  try {
    coerceInputValue(variables[name], type, stop, options.hideSuggestions);
  } catch (error) {
    if (error !== found) throw error;
  }
  return description;
}

type OnError = NonNullable<Parameters<typeof coerceInputValue>[2]>;

/** What scalars and enums of graphql-js say of a value, which they quote whole. The name of a field that is none may be as long. */
function withoutValue(message: string): string {
  const [said = ''] = message.replace(/^Value .* does not exist in /s, 'The value does not exist in ').split(': ', 1);
  return said.length > LONGEST_REASON ? `${said.slice(0, LONGEST_REASON)}…` : said;
}
