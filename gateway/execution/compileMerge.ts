import type { FetchNode } from '@apollo/query-planner';
import { cloneData } from './cloneData.ts';
import { compileCode } from './compileCode.ts';
import type { Data } from './Data.ts';
import { mergeKey } from './mergeData.ts';
import { quoteName } from './quoteName.ts';
import { responseNames } from './responseNames.ts';

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
