import { assert } from '@apollo/federation-internals';
import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { Data } from './Data.ts';
import { isOfType } from './isOfType.ts';

const FRAGMENT = '... on ';

/** Changes data in place as a fetch node of a plan tells: sets values and renames keys at paths of fields and type conditions. */
export function applyRewrites(schema: GraphQLSchema, rewrites: readonly FetchDataRewrite[], data: unknown): void {
  for (const rewrite of rewrites) {
    const name = rewrite.path.at(-1);
    if (name === undefined) continue;
    assert(!name.startsWith(FRAGMENT), () => `Unexpected fragment as last element of ${rewrite.path}`);
    forEachAt(schema, rewrite.path.slice(0, -1), data, (object) => rewriteField(rewrite, name, object));
  }
}

function rewriteField(rewrite: FetchDataRewrite, name: string, object: Data): void {
  if (rewrite.kind === 'ValueSetter') {
    object[name] = rewrite.setValueTo;
    return;
  }
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  if (!value) return;
  object[rewrite.renameKeyTo] = value;
  object[name] = undefined;
}

function forEachAt(
  schema: GraphQLSchema,
  path: readonly string[],
  value: unknown,
  change: (object: Data) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) forEachAt(schema, path, item, change);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const object = value as Data;
  const [first, ...rest] = path;
  if (first === undefined) {
    change(object);
  } else if (first.startsWith(FRAGMENT)) {
    const typename = object.__typename;
    if (!typename || isOfType(schema, typename, first.slice(FRAGMENT.length))) forEachAt(schema, rest, object, change);
  } else {
    forEachAt(schema, rest, Object.hasOwn(object, first) ? object[first] : undefined, change);
  }
}
