import { assert } from '@apollo/federation-internals';
import type { ResponsePath } from '@apollo/query-planner';
import type { Data } from './Data.ts';

/**
 * What stands at a path of a plan, without nulls; `@` is every item of a list.
 *
 * @throws Error as the library does where the data do not have the path's lists
 */
export function entitiesAt(root: Data, path: ResponsePath): unknown[] {
  let found: unknown[] = [root];
  for (const part of path) {
    const next: unknown[] = [];
    for (const value of found) {
      const isList = Array.isArray(value);
      if (isList !== (part === '@')) return oddEntitiesAt(root, path);
      if (isList) {
        for (const item of value) if (item !== null && item !== undefined) next.push(item);
      } else {
        const child = Object.hasOwn(value as Data, part) ? (value as Data)[part] : undefined;
        if (child !== null && child !== undefined) next.push(child);
      }
    }
    found = next;
  }
  return found.some(Array.isArray) ? oddEntitiesAt(root, path) : found;
}

function oddEntitiesAt(root: Data, path: ResponsePath): unknown[] {
  const found = flattenAt(root, path);
  if (!found) return [];
  return Array.isArray(found) ? found.filter((one) => one !== null && one !== undefined) : [found];
}

/** `flattenResultsAtPath` of `@apollo/gateway`, with its errors; as deep as the path is long. */
function flattenAt(value: unknown, path: ResponsePath): unknown {
  if (path.length === 0 || value === undefined || value === null) return value;
  const [current, ...rest] = path;
  if (current === '@') return (value as unknown[]).flatMap((item) => flattenAt(item, rest));
  assert(typeof current === 'string', () => `Unexpected ${typeof current} found in path`);
  assert(!Array.isArray(value), () => `Unexpected array in result for path element ${current}`);
  return flattenAt(Object.hasOwn(value as Data, current) ? (value as Data)[current] : undefined, rest);
}
