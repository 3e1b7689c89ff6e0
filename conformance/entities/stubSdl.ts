import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, parse, print, type SelectionSetNode } from 'graphql';
import type { EntityKey } from './EntityKey.ts';
import { isInterface } from './isInterface.ts';
import { rootFieldOf } from './rootFieldOf.ts';

/** The fields of each type that a subgraph needs, as SDL: `id` → `ID!`. */
type Fields = Map<string, Map<string, string>>;

/**
 * The SDL of a subgraph that knows entities by these keys and nothing else of them, and tells each by a query and by a subscription of the same
 * name: by itself, and within an event.
 *
 * @param keys each of another type
 * @param documents the SDL of the other subgraphs, which say of what types the fields are
 */
export function stubSdl(keys: readonly EntityKey[], documents: readonly DocumentNode[]): string {
  const definitions = documents.flatMap((document) => document.definitions) as readonly ObjectTypeDefinitionNode[];
  const fields: Fields = new Map();
  for (const { type, key } of keys) collect(type, selectionOf(key), definitions, fields);
  const entityTypes = new Map(keys.map((key) => [key.type, key]));
  const types = [...fields].map(([type, own]) => {
    const entity = entityTypes.get(type);
    const directives =
      entity === undefined
        ? '@shareable'
        : `${isInterface(type, documents) ? '@interfaceObject ' : ''}@key(fields: "${entity.key}", resolvable: false)`;
    return `type ${type} ${directives} {\n${[...own].map(([name, of]) => `  ${name}: ${of}`).join('\n')}\n}`;
  });
  const roots = keys.flatMap((key) => {
    const name = rootFieldOf(key);
    return [`  ${name}(index: Int!): ${key.type}`, `  ${name}_event(index: Int!): ${name}_Event`];
  });
  const events = keys.map((key) => {
    const entities = `  entity: ${key.type}\n  entities: [${key.type}]`;
    return `type ${rootFieldOf(key)}_Event {\n${entities}\n}`;
  });
  const link =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@interfaceObject"])';
  const rootTypes = ['Query', 'Subscription'].map((root) => `type ${root} {\n${roots.join('\n')}\n}`);
  return [link, ...rootTypes, ...events, ...types].join('\n\n');
}

function selectionOf(key: string): SelectionSetNode {
  const [definition] = parse(`{ ${key} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`no key: ${key}`);
  return definition.selectionSet;
}

/** Adds the fields of a key, and of the values within it. */
function collect(
  type: string,
  { selections }: SelectionSetNode,
  definitions: readonly ObjectTypeDefinitionNode[],
  into: Fields,
): void {
  const own = into.get(type) ?? new Map<string, string>();
  into.set(type, own);
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) throw new Error(`a key of ${type} has fragments`);
    const name = selection.name.value;
    const declared = definitions
      .filter((definition) => definition.name?.value === type)
      .flatMap((definition) => definition.fields ?? [])
      .find((field) => field.name.value === name);
    if (declared === undefined) throw new Error(`no subgraph has ${type}.${name}`);
    const of = print(declared.type);
    own.set(name, of);
    if (selection.selectionSet !== undefined) collect(of.replace(/\W/g, ''), selection.selectionSet, definitions, into);
  }
}
