import { type Operation, type Selection, Variable } from '@apollo/federation-internals';
import { compileCode } from '../compileCode.ts';
import type { Shape } from './Shape.ts';
import { ShapeCompiler } from './ShapeCompiler.ts';

/**
 * Generates what makes an operation's response.
 *
 * @param values the variables of its `@skip` and `@include`, for which alone the shape holds
 * @throws UnsupportedPlan
 */
export function compileShape(
  operation: Operation,
  values: Readonly<Record<string, boolean>>,
): { readonly shape: Shape; readonly size: number } {
  const schema = operation.schema();
  const root = schema.schemaDefinition.rootType(operation.rootKind);
  if (root === undefined) throw new Error(`the schema has no ${operation.rootKind}`);
  const compiler = new ShapeCompiler(schema, (selection) => isIncluded(selection, operation, values));
  const name = compiler.object(root, [operation.selectionSet]);
  const { text, environment } = compiler.code;
  return { shape: compileCode(`${text}\nreturn ${name};`, environment) as Shape, size: text.length };
}

function isIncluded({ element }: Selection, operation: Operation, values: Readonly<Record<string, boolean>>): boolean {
  const schema = operation.schema();
  const [skip] = element.appliedDirectivesOf(schema.skipDirective());
  const [include] = element.appliedDirectivesOf(schema.includeDirective());
  const holds = (directive: NonNullable<typeof skip>) => {
    const { if: condition } = directive.arguments() as { readonly if: unknown };
    return condition instanceof Variable ? values[condition.name] : condition;
  };
  return !(skip !== undefined && holds(skip)) && (include === undefined || holds(include) === true);
}
