import type { ResponsePath } from '@apollo/query-planner';
import { compileCode } from './compileCode.ts';
import type { Data } from './Data.ts';
import { entitiesAt } from './entitiesAt.ts';
import { quoteName } from './quoteName.ts';

/**
 * Generates what collects the objects at a path of a plan, without nulls; `@` is every item of a list. It throws as the library does where the
 * data do not have the path's lists.
 *
 * @throws UnsupportedPlan
 */
export function compilePath(path: ResponsePath): (root: Data) => readonly unknown[] {
  const code = `return (root) => { const found = []; ${step(path, 'root', 0)} return found; };`;
  const collect = compileCode(code, {}) as (root: Data) => readonly unknown[] | null;
  return (root) => collect(root) ?? entitiesAt(root, path);
}

/** The statements for a value and the rest of its path. They return null where something odd is met. */
function step(path: ResponsePath, value: string, depth: number): string {
  const [part, ...rest] = path;
  const isList = part === '@';
  const [item, index] = [`value${depth}`, `index${depth}`];
  const within = part === undefined ? `found.push(${value});` : step(rest, item, depth + 1);
  if (part === undefined) return `if (Array.isArray(${value})) return null; ${within}`;
  const present = `if (${item} !== undefined && ${item} !== null) { ${within} }`;
  if (!isList) {
    const key = quoteName(String(part));
    return `if (typeof ${value} !== 'object' || Array.isArray(${value})) return null;
const ${item} = ${value}[${key}]; ${present}`;
  }
  return `if (!Array.isArray(${value})) return null;
for (let ${index} = 0; ${index} < ${value}.length; ${index}++) { const ${item} = ${value}[${index}]; ${present} }`;
}
