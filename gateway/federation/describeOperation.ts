import { buildOperationContext } from '@apollo/gateway';
import { type DocumentNode, getOperationAST } from 'graphql';
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
  if (getOperationAST(document, operationName) == null) return null;
  const name = operationName === null ? {} : { operationName };
  const description = buildOperationContext({ schema, operationDocument: document, ...name });
  descriptions.set(operationName, description);
  return description;
}
