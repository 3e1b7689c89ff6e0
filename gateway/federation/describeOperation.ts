import { type DocumentNode, type FragmentDefinitionNode, getOperationAST, Kind } from 'graphql';
import type { OperationDescription } from '../execution/LibraryExecutor.ts';
import type { FederatedOperation, Federation } from './Federation.ts';

const known = new WeakMap<DocumentNode, Map<string | null, OperationDescription>>();

/** What the executor needs to know of an operation, which is the same each time that it is run; null where the document has none of its name. */
export function describeOperation(
  schema: Federation['schema'],
  { document, operationName }: Pick<FederatedOperation, 'document' | 'operationName'>,
): OperationDescription | null {
  const descriptions = known.get(document) ?? new Map<string | null, OperationDescription>();
  known.set(document, descriptions);
  const described = descriptions.get(operationName);
  if (described?.schema === schema) return described;
  const operation = getOperationAST(document, operationName);
  if (operation == null) return null;
  const description = { schema, operation, fragments: fragmentsOf(document) };
  descriptions.set(operationName, description);
  return description;
}

/** A document's fragments by name, whatever they are called. */
function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const one of definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
  return fragments;
}
