import { readFile } from 'node:fs/promises';
import { type FieldDefinitionNode, Kind, parse, visit } from 'graphql';

// Integrators read the schema in the playground: everything in it must say what it is, and what may be null must say when.

const DESCRIBED = new Set<string>([
  ...[Kind.SCALAR_TYPE_DEFINITION, Kind.OBJECT_TYPE_DEFINITION, Kind.INTERFACE_TYPE_DEFINITION],
  ...[Kind.UNION_TYPE_DEFINITION, Kind.ENUM_TYPE_DEFINITION, Kind.INPUT_OBJECT_TYPE_DEFINITION],
  ...[Kind.FIELD_DEFINITION, Kind.INPUT_VALUE_DEFINITION, Kind.ENUM_VALUE_DEFINITION],
]);
const EXEMPT = new Set(['Query', 'Mutation', 'Subscription']);

const file = 'schema/api.graphql';
let problems = 0;
visit(parse(await readFile(file, 'utf8')), {
  enter(node) {
    if (!DESCRIBED.has(node.kind) || !('name' in node)) return;
    const name = (node.name as { value: string }).value;
    if (EXEMPT.has(name)) return;
    const description = 'description' in node ? node.description?.value : undefined;
    if (description === undefined) report(node.loc?.startToken.line, `${name} has no description`);
    else if (node.kind === Kind.FIELD_DEFINITION && leavesNullOpen(node, description))
      report(node.loc?.startToken.line, `${name} does not say when it is null`);
  },
});
process.exitCode = problems === 0 ? 0 : 1;

function leavesNullOpen({ type }: FieldDefinitionNode, description: string): boolean {
  return type.kind !== Kind.NON_NULL_TYPE && !/\bnull\b/i.test(description);
}

function report(line: number | undefined, problem: string): void {
  problems += 1;
  console.error(`${file}:${line}: ${problem}`);
}
