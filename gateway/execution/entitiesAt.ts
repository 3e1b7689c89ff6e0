import { assert } from '@apollo/federation-internals';
import type { ResponsePath } from '@apollo/query-planner';
import type { Data } from './Data.ts';

/**
 * What stands at a path of a plan, without nulls, whatever the data are. `compilePath` serves what is as it should be.
 *
 * @throws Error as the library does where the data do not have the path's lists
 */
export function entitiesAt(root: Data, path: ResponsePath): readonly unknown[] {
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
