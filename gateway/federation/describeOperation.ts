import { buildOperationContext } from '@apollo/gateway';
import { GraphQLError, type GraphQLSchema, getOperationAST, getVariableValues } from 'graphql';
import type { FederatedOperation } from './Federation.ts';

/** What the executor needs to know of an operation; the error of the first variable that does not fit its type instead. */
export function describeOperation(
  schema: GraphQLSchema,
  operation: FederatedOperation,
  hideSuggestions: boolean,
): ReturnType<typeof buildOperationContext> | GraphQLError {
  const definition = getOperationAST(operation.document, operation.operationName);
  if (definition == null) return new GraphQLError('There is no such operation in the document.');
  const { errors } = getVariableValues(schema, definition.variableDefinitions ?? [], operation.variables, {
    // Only the first is told: each is an error with a stack.
    maxErrors: 1,
    hideSuggestions,
  });
  if (errors?.[0] !== undefined) return errors[0];
  return buildOperationContext({
    schema,
    operationDocument: operation.document,
    ...(operation.operationName === null ? {} : { operationName: operation.operationName }),
  });
}
