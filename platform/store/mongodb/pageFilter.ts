import type { Filter } from 'mongodb';
import type { IndexValue } from '../../domain/defineCollection.ts';
import type { PageQuery } from '../../ports/DocumentStore.ts';
import type { DocumentRow } from './viewCollection.ts';

/** A condition on some fields of a row. */
type Condition = Readonly<Record<string, unknown>>;

/**
 * What a page's documents match, and the fields of its order. Bounds of several fields are one branch of an `$or` for each field that can
 * decide: `(a, id) > (x, y)` is `a > x`, or `a = x and id > y`. Each branch repeats what is held equal, so that each is one range of the
 * index, read in its order.
 *
 * @returns null where nothing can match
 * @see https://www.mongodb.com/docs/manual/reference/operator/query/or/#-or-and-sort-operations
 */
export function pageFilter(
  query: PageQuery,
): { readonly filter: Filter<DocumentRow>; readonly order: readonly string[] } | null {
  const fields = query.collection.indexes[query.index];
  if (fields === undefined) throw new Error(`${query.collection.name} has no index ${query.index}`);
  const paths = fields.map((field) => `body.${field}`);
  const order = [...paths.slice(query.equals.length), '_id'];
  const held: Condition = { live: true, ...byPath(paths, query.equals) };
  const bound = (values: PageQuery['after'], isBelow: boolean) => {
    if (values === undefined) return [{}];
    if (values.length !== order.length) throw new Error(`${query.index}: a bound takes ${order.length} values`);
    return beyond(order, values, isBelow);
  };
  const [after, before] = [bound(query.after, query.descending), bound(query.before, !query.descending)];
  const branches = after.flatMap((one) => before.map((other) => both(held, one, other)));
  const [first] = branches;
  if (first === undefined) return null;
  return { filter: (branches.length === 1 ? first : { $or: branches }) as Filter<DocumentRow>, order };
}

/** One condition for each way in which the fields can come after (or before) the values in the order of the index. */
function beyond(order: readonly string[], values: readonly IndexValue[], isBelow: boolean): readonly Condition[] {
  return values.flatMap((value, index) => {
    const equal = byPath(order, values.slice(0, index));
    return beyondValue(value, isBelow).map((condition) => ({ ...equal, [order[index] as string]: condition }));
  });
}

/** Null comes before everything else, but the server compares values only with those of their own type. */
function beyondValue(value: IndexValue, isBelow: boolean): readonly unknown[] {
  if (value === null) return isBelow ? [] : [{ $ne: null }];
  return isBelow ? [{ $lt: value }, null] : [{ $gt: value }];
}

function byPath(paths: readonly string[], values: readonly IndexValue[]): Condition {
  return Object.fromEntries(values.map((value, index) => [paths[index] as string, value]));
}

function both(held: Condition, one: Condition, other: Condition): Condition {
  const bounds = [one, other].filter((condition) => Object.keys(condition).length > 0);
  return bounds.length > 1 ? { ...held, $and: bounds } : { ...held, ...bounds[0] };
}
