import { getResponseName, type QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { Data } from './Data.ts';
import { isOfType } from './isOfType.ts';
import { mergeData } from './mergeData.ts';

/**
 * The part of `source` that a fetch requires, or null where a field is missing: `executeSelectionSet` of `@apollo/gateway`. What is
 * known by an alias is told by its field's name. It serves what `compileRepresentation` does not; as deep as the requirement.
 */
export function buildRepresentation(
  schema: GraphQLSchema,
  source: unknown,
  selections: readonly QueryPlanSelectionNode[],
): Data | null {
  if (source === null) return null;
  const result: Data = {};
  const object = source as Data;
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      const { typeCondition } = selection;
      if (!typeCondition || !source || !object.__typename) continue;
      if (isOfType(schema, object.__typename, typeCondition))
        mergeData(result, buildRepresentation(schema, source, selection.selections));
      continue;
    }
    const name = getResponseName(selection);
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (value === undefined) return null;
    const { selections: nested } = selection;
    if (nested === undefined) result[selection.name] = value;
    else if (Array.isArray(value))
      result[selection.name] = value.map((item) => buildRepresentation(schema, item, nested));
    else result[selection.name] = buildRepresentation(schema, value, nested);
  }
  return result;
}
