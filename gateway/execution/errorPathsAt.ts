import { assert } from '@apollo/federation-internals';
import type { ResponsePath } from '@apollo/query-planner';
import type { Data } from './Data.ts';

/** The paths, with the indices of lists, of everything that stands at a path of a plan: `generateHydratedPaths` of `@apollo/gateway`. */
export function errorPathsAt(root: Data, path: ResponsePath): readonly ResponsePath[] {
  const found: ResponsePath[] = [];
  collect([], path, root, found);
  return found;
}

/** As deep as the path and the lists in it. */
function collect(parent: ResponsePath, path: ResponsePath, data: unknown, found: ResponsePath[]): void {
  if (data === null || data === undefined) return;
  const [head, ...rest] = path;
  if (head === undefined) {
    found.push(parent);
  } else if (head === '@') {
    assert(Array.isArray(data), 'expected array when encountering `@`');
    for (const [index, item] of data.entries()) collect([...parent, index], rest, item, found);
  } else if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) collect([...parent, index], path, item, found);
  } else if (Object.hasOwn(data as Data, head)) {
    collect([...parent, head], rest, (data as Data)[head], found);
  }
}
