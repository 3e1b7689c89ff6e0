import { type DocumentNode, Kind, type TypeNode } from 'graphql';
import { newIdempotencyKey } from './newIdempotencyKey.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Inputs without a key: doing the same twice changes nothing by nature. */
const repeatableByNature: ReadonlySet<string> = new Set(['MarkReadInput']);

/**
 * The variables of a mutation, with an idempotency key in each input that has none yet. `safe` says whether the mutation may be sent again
 * when its answer got lost: not where its input is not a variable, as then it has no key.
 */
export function repeatable(
  document: DocumentNode,
  variables: Variables,
): { readonly variables: Variables; readonly safe: boolean } {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const inputs = (operation?.variableDefinitions ?? [])
    .map(({ variable, type }) => ({ name: variable.name.value, type: nameOf(type) }))
    .filter(({ type }) => type.endsWith('Input'));
  const keyed = inputs
    .filter(({ type }) => !repeatableByNature.has(type))
    .map(({ name }) => [name, withKey(variables[name])] as const);
  const rootFields = operation?.selectionSet.selections.length ?? 0;
  return { variables: { ...variables, ...Object.fromEntries(keyed) }, safe: inputs.length >= rootFields };
}

function withKey(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input;
  const { idempotencyKey } = input as { readonly idempotencyKey?: unknown };
  return idempotencyKey == null ? { ...input, idempotencyKey: newIdempotencyKey() } : input;
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
