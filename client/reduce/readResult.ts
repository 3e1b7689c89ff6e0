import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { SelectionSetNode } from 'graphql';
import { fieldKey } from './fieldKey.ts';
import { isStale } from './isStale.ts';
import { Selection } from './Selection.ts';
import type { Fields, State, Value } from './State.ts';

/**
 * What a query would be answered, from what is known. `missing` and `stale` name fields, as `<object key>.<field key>`: what is not known
 * is null, or left out of an edge that an event brought; what is stale is as it was. Where there are any, the query is to be asked again.
 */
export type ReadResult<Data> = {
  readonly data: Data;
  readonly missing: readonly string[];
  readonly stale: readonly string[];
};

/** Answers a query from a state. */
export function readResult<Data, Variables extends object>(
  state: State,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): ReadResult<Data> {
  const reader = new Reader(state, new Selection(document, variables));
  const data = reader.object('Query') as Data;
  return { data, missing: [...reader.missing], stale: [...reader.stale] };
}

type Sets = readonly SelectionSetNode[];

class Reader {
  readonly missing = new Set<string>();
  readonly stale = new Set<string>();
  readonly #state: State;
  readonly #selection: Selection;

  constructor(state: State, selection: Selection) {
    this.#state = state;
    this.#selection = selection;
  }

  object(key: string, sets: Sets = this.#selection.root): Readonly<Record<string, unknown>> {
    const stored = this.#state.objects.get(key) ?? {};
    return this.#fields(sets, key.split(':')[0], (field) => {
      const named = `${key}.${field}`;
      if (isStale(this.#state, key, field)) this.stale.add(named);
      if (stored[field] === undefined) this.missing.add(named);
      return stored[field]?.value ?? null;
    });
  }

  #embedded(fields: Fields, sets: Sets): Readonly<Record<string, unknown>> {
    return this.#fields(
      sets,
      typeof fields.__typename === 'string' ? fields.__typename : undefined,
      (field) => fields[field],
    );
  }

  #fields(sets: Sets, typename: string | undefined, value: (field: string) => Value | undefined) {
    const read: Record<string, unknown> = {};
    for (const { as, node, sets: selected } of this.#selection.fields(sets, typename)) {
      const found = value(fieldKey(node.name.value, this.#selection.arguments(node)));
      if (found !== undefined) read[as] = this.#value(found, selected);
    }
    return read;
  }

  #value(value: Value, sets: Sets): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (!('kind' in value)) return value.map((one) => this.#value(one, sets));
    if (value.kind === 'reference') return this.object(value.key, sets);
    if (value.kind === 'embedded') return this.#embedded(value.fields, sets);
    const { edges, pageInfo } = value;
    return this.#fields(sets, undefined, (field) => {
      if (field === 'pageInfo') return { kind: 'embedded', fields: pageInfo };
      return field === 'edges' ? edges.map((fields) => ({ kind: 'embedded', fields })) : undefined;
    });
  }
}
