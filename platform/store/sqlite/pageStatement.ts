import { type CollectionShape, type ColumnValue, tableName } from './CollectionTable.ts';

/** A page query as it reaches the thread; see `PageQuery` of the port. */
export type PageRequest = {
  readonly collection: string;
  readonly index: string;
  readonly equals: readonly ColumnValue[];
  readonly after: readonly ColumnValue[] | null;
  readonly before: readonly ColumnValue[] | null;
  readonly limit: number;
  readonly descending: boolean;
};

/** The SQL of a page and its parameters. Only declared names get into the text. */
export function pageStatement(
  collection: CollectionShape,
  generation: number,
  request: PageRequest,
): { readonly sql: string; readonly parameters: readonly ColumnValue[] } {
  const fields = collection.indexes[request.index];
  if (fields === undefined) throw new Error(`${collection.name} has no index ${request.index}`);
  const columns = fields.map((field) => `"field_${field}"`);
  const order = [...columns.slice(request.equals.length), 'id'];
  const conditions = ['body IS NOT NULL', ...columns.slice(0, request.equals.length).map((column) => `${column} IS ?`)];
  const parameters = [...request.equals];
  const bound = (values: readonly ColumnValue[] | null, operator: string) => {
    if (values === null) return;
    if (values.length !== order.length) throw new Error(`${request.index}: a bound takes ${order.length} values`);
    conditions.push(`(${order.join(', ')}) ${operator} (${order.map(() => '?').join(', ')})`);
    parameters.push(...values);
  };
  bound(request.after, request.descending ? '<' : '>');
  bound(request.before, request.descending ? '>' : '<');
  const direction = request.descending ? ' DESC' : '';
  return {
    sql:
      `SELECT id, place, number, body FROM ${tableName(collection.name, generation)} WHERE ${conditions.join(' AND ')} ` +
      `ORDER BY ${order.map((column) => column + direction).join(', ')} LIMIT ?`,
    parameters: [...parameters, request.limit],
  };
}
