import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { type ExecutionResult, GraphQLError, getOperationAST } from 'graphql';
import type { Federation } from '../federation/Federation.ts';
import type { OperationContext } from './OperationContext.ts';
import { queryKeyOf } from './queryKeyOf.ts';
import type { SharedQueries } from './SharedQueries.ts';

type Listener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/** The federation as Apollo Server serves it. @param shared by which identical queries share an execution; null where none do */
export function gatewayInterface(
  federation: Federation,
  supergraphSdl: string,
  shared: SharedQueries<ExecutionResult> | null,
): GatewayInterface {
  const listeners = new Set<Listener>();
  const executor: Executor = async ({ document, queryHash, request, ...rest }) => {
    const context = rest.context as unknown as OperationContext;
    const operationName = request.operationName ?? null;
    const operation = { document, operationName, variables: request.variables ?? {} };
    // Apollo Server leaves this to the executor and gives the error its code.
    const definition = getOperationAST(document, operationName);
    if (definition == null) return { errors: [noOperation(operationName)] };
    const execute = () => federation.execute(federation.plan(operation, queryHash), operation, context);
    const key = shared === null ? null : queryKeyOf(definition, operation, queryHash, context);
    return await (shared === null || key === null ? execute() : shared.ask(key, execute));
  };
  return {
    onSchemaLoadOrUpdate: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: async () => {
      for (const listener of listeners) listener({ apiSchema: federation.schema, coreSupergraphSdl: supergraphSdl });
      return { executor };
    },
    stop: async () => {},
  };
}

function noOperation(operationName: string | null): GraphQLError {
  return new GraphQLError(
    operationName === null
      ? 'The document does not have exactly one operation: `operationName` must say which is to be run.'
      : '`operationName` names no operation of the document.',
  );
}
