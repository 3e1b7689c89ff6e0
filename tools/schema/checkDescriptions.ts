import { glob, readFile } from 'node:fs/promises';
import { parse, visit } from 'graphql';

// Integrators read the schema in the playground: everything in it must say what it is.

const DESCRIBED = new Set([
  ...[
    'ScalarTypeDefinition',
    'ObjectTypeDefinition',
    'InterfaceTypeDefinition',
    'UnionTypeDefinition',
    'EnumTypeDefinition',
  ],
  ...['InputObjectTypeDefinition', 'FieldDefinition', 'InputValueDefinition', 'EnumValueDefinition'],
]);
/** Root types, and the keys of types that another subgraph describes. */
const EXEMPT_TYPES = new Set(['Query', 'Mutation', 'Subscription']);

let missing = 0;
for await (const file of glob('schema/*.graphql')) {
  if (file.endsWith('supergraph.graphql')) continue;
  visit(parse(await readFile(file, 'utf8')), {
    enter(node) {
      if (!DESCRIBED.has(node.kind) || !('name' in node) || ('description' in node && node.description !== undefined))
        return;
      const name = (node.name as { value: string }).value;
      if (EXEMPT_TYPES.has(name)) return;
      missing += 1;
      console.error(`${file}:${node.loc?.startToken.line}: ${name} has no description`);
    },
  });
}
process.exitCode = missing === 0 ? 0 : 1;
