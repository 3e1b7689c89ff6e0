import type { FetchNode } from '@apollo/query-planner';
import { type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { cloneData } from './cloneData.ts';
import { compileCode } from './compileCode.ts';
import type { Data } from './Data.ts';
import { mergeKey } from './mergeData.ts';
import { quoteName } from './quoteName.ts';

/**
 * Puts what was fetched of an object to what is known of it.
 *
 * @param shared whether others get the same, so that its objects and lists have to be copied
 */
export type Merge = (target: Data, fetched: Data, shared: boolean) => void;

/**
 * Generates what merges an answer of a fetch into the object that it was fetched for: one assignment a field, and the library's deep
 * merge only where there are objects in both. What a subgraph tells without having been asked for it is left out.
 */
export function compileMerge(fetch: FetchNode): Merge {
  const lines = [...responseNames(fetch)].map((name) => {
    const key = quoteName(name);
    // An entity without a type has the one that it was asked for by.
    const given = name === '__typename' && fetch.requires !== undefined ? 'value' : 'value !== undefined';
    return `value = fetched[${key}];
if (${given}) {
  if (typeof value !== 'object' || value === null) target[${key}] = value;
  else if (target[${key}]) mergeKey(target, ${key}, shared ? cloneData(value) : value);
  else target[${key}] = shared ? cloneData(value) : value;
}`;
  });
  const code = `return (target, fetched, shared) => { let value;\n${lines.join('\n')}\n};`;
  return compileCode(code, { mergeKey, cloneData }) as Merge;
}

/** The keys of the root of an answer, or of each of its entities. */
function responseNames(fetch: FetchNode): ReadonlySet<string> {
  const { definitions } = fetch.operationDocumentNode ?? parse(fetch.operation, { noLocation: true });
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const root = operation?.selectionSet.selections[0];
  const set = fetch.requires === undefined ? operation?.selectionSet : root?.kind === Kind.FIELD && root.selectionSet;
  const names = new Set(fetch.requires === undefined ? [] : ['__typename']);
  if (set) collectNames(set, fragments, names);
  for (const rewrite of fetch.outputRewrites ?? []) {
    const name = rewrite.kind === 'KeyRenamer' ? rewrite.renameKeyTo : rewrite.path.at(-1);
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** As deep as fragments stand in each other. */
function collectNames(set: SelectionSetNode, fragments: readonly FragmentDefinitionNode[], names: Set<string>): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) names.add((selection.alias ?? selection.name).value);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collectNames(selection.selectionSet, fragments, names);
    else {
      const fragment = fragments.find(({ name }) => name.value === selection.name.value);
      if (fragment !== undefined) collectNames(fragment.selectionSet, fragments, names);
    }
  }
}
