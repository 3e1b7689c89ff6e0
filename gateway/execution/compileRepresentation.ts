import { getResponseName, type QueryPlanFieldNode, type QueryPlanSelectionNode } from '@apollo/query-planner';
import { compileCode } from './compileCode.ts';
import type { Data } from './Data.ts';
import { quoteName } from './quoteName.ts';

/** How one type's objects are represented to a subgraph. */
export type CompiledRepresentation = {
  /** Null where a required field is missing. */
  readonly build: (entity: Data) => Data | null;
  /** The only required field, where it tells entities of the type apart. */
  readonly keyField: string | null;
};

/**
 * Generates what takes the required fields out of an object. What is known by an alias is told by its field's name.
 *
 * @param selections what one type condition of the fetch requires; null is returned where conditions stand within it
 */
export function compileRepresentation(selections: readonly QueryPlanSelectionNode[]): CompiledRepresentation | null {
  if (!areFields(selections)) return null;
  const functions: string[] = [];
  const root = generate(selections, functions);
  const build = compileCode(`${functions.join('\n')}\nreturn ${root};`, {}) as CompiledRepresentation['build'];
  const others = selections.filter((field) => getResponseName(field) !== '__typename');
  const only = others.length === 1 && others[0]?.selections === undefined ? others[0] : undefined;
  return { build, keyField: only === undefined ? null : getResponseName(only) };
}

function areFields(selections: readonly QueryPlanSelectionNode[]): selections is readonly QueryPlanFieldNode[] {
  return selections.every((one) => one.kind === 'Field' && (one.selections === undefined || areFields(one.selections)));
}

/** Adds a function that represents an object, and returns its name. As deep as the requirement. */
function generate(fields: readonly QueryPlanFieldNode[], functions: string[]): string {
  const reads: string[] = [];
  const entries = new Map<string, string>();
  for (const [index, field] of fields.entries()) {
    const key = quoteName(getResponseName(field));
    const variable = `v${index}`;
    reads.push(`const ${variable} = source[${key}]; if (${variable} === undefined) return null;`);
    const nested = field.selections as readonly QueryPlanFieldNode[] | undefined;
    const name = nested === undefined ? null : generate(nested, functions);
    entries.set(
      quoteName(field.name),
      name === null ? variable : `Array.isArray(${variable}) ? ${variable}.map(${name}) : ${name}(${variable})`,
    );
  }
  const name = `represent${functions.length}`;
  const literal = [...entries].map(([key, value]) => `${key}: ${value}`).join(', ');
  functions.push(
    `const ${name} = (source) => { if (source === null) return null; ${reads.join(' ')} return { ${literal} }; };`,
  );
  return name;
}
