import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode, type ValueNode } from 'graphql';
import { newIdempotencyKey } from './newIdempotencyKey.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Mutations whose input takes no key: doing the same twice changes nothing by nature. */
const repeatableByNature: ReadonlySet<string> = new Set(['markRead', 'setTyping']);

/**
 * The variables of an operation, with an idempotency key in each input of a mutation that has none yet. `safe` says whether it may be sent
 * again when its answer got lost: a query always, a mutation where every one of its inputs has a key. One that is written in the document
 * has only the key that it is written with.
 */
export function repeatable(
  document: DocumentNode,
  variables: Variables,
): { readonly variables: Variables; readonly safe: boolean } {
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation?.operation !== 'mutation') return { variables, safe: true };
  const filled: Record<string, unknown> = { ...variables };
  const inputs = rootFields(operation.selectionSet, document)
    .filter(({ name }) => !repeatableByNature.has(name.value))
    .map((field) => field.arguments?.find(({ name }) => name.value === 'input')?.value);
  // Each is given its key, also after one that has none.
  const keyed = inputs.map((input) => input !== undefined && isKeyed(input, filled));
  return { variables: filled, safe: keyed.every(Boolean) };
}

/** The fields of a selection, those in fragments too. */
function rootFields({ selections }: SelectionSetNode, document: DocumentNode): readonly FieldNode[] {
  return selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one];
    if (one.kind === Kind.INLINE_FRAGMENT) return rootFields(one.selectionSet, document);
    const named = document.definitions.find(
      (other) => other.kind === Kind.FRAGMENT_DEFINITION && other.name.value === one.name.value,
    );
    return named?.kind === Kind.FRAGMENT_DEFINITION ? rootFields(named.selectionSet, document) : [];
  });
}

/** Whether an input has a key, or each of a list has one: it is put into what is a variable. */
function isKeyed(input: ValueNode, variables: Record<string, unknown>): boolean {
  if (input.kind === Kind.LIST) return input.values.every((one) => isKeyed(one, variables));
  if (input.kind === Kind.VARIABLE) {
    const { value: name } = input.name;
    const value = withKey(variables[name]);
    if (value === null) return false;
    variables[name] = value;
    return true;
  }
  if (input.kind !== Kind.OBJECT) return false;
  const key = input.fields.find(({ name }) => name.value === 'idempotencyKey')?.value;
  if (key?.kind !== Kind.VARIABLE) return key?.kind === Kind.STRING;
  variables[key.name.value] ??= newIdempotencyKey();
  return true;
}

/** The value of a variable with a key in it, or in each of a list; null where it is nothing that could have one. */
function withKey(input: unknown): object | null {
  if (typeof input !== 'object' || input === null) return null;
  if (Array.isArray(input)) {
    const each = input.map(withKey);
    return each.includes(null) ? null : each;
  }
  const { idempotencyKey } = input as { readonly idempotencyKey?: unknown };
  return idempotencyKey == null ? { ...input, idempotencyKey: newIdempotencyKey() } : input;
}
