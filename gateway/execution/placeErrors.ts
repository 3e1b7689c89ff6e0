import type { SubgraphError } from './SubgraphAnswer.ts';

/**
 * The errors of entities at other indices than those that they were told with, in the order of these.
 *
 * @param indicesOf where the entity with an index is found
 */
export function placeErrors(
  errors: readonly SubgraphError[],
  indicesOf: (index: number) => readonly number[],
): readonly SubgraphError[] {
  let last = -1;
  const placed = errors.flatMap((error) => {
    const [field, index, ...rest] = error.path ?? [];
    // What is of no entity stays behind what stood before it.
    if (field === undefined || typeof index !== 'number') return [{ at: last, error }];
    const indices = indicesOf(index);
    last = Math.max(last, ...indices);
    return indices.map((at) => ({ at, error: { ...error, path: [field, at, ...rest] } }));
  });
  return placed.sort((one, other) => one.at - other.at).map(({ error }) => error);
}
