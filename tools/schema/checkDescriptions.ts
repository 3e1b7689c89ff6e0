import { readFile } from 'node:fs/promises';
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
const EXEMPT = new Set(['Query', 'Mutation', 'Subscription']);

const file = 'schema/api.graphql';
let missing = 0;
visit(parse(await readFile(file, 'utf8')), {
  enter(node) {
    if (!DESCRIBED.has(node.kind) || !('name' in node) || ('description' in node && node.description !== undefined))
      return;
    const name = (node.name as { value: string }).value;
    if (EXEMPT.has(name)) return;
    missing += 1;
    console.error(`${file}:${node.loc?.startToken.line}: ${name} has no description`);
  },
});
process.exitCode = missing === 0 ? 0 : 1;
