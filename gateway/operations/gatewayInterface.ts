import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError, getOperationAST } from 'graphql';
import type { Federation } from '../federation/Federation.ts';
import type { OperationContext } from './OperationContext.ts';

type Listener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
type Executor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/** The federation as Apollo Server serves it. */
export function gatewayInterface(federation: Federation, supergraphSdl: string): GatewayInterface {
  const listeners = new Set<Listener>();
  const executor: Executor = async ({ document, queryHash, request, context }) => {
    const operationName = request.operationName ?? null;
    const operation = { document, operationName, variables: request.variables ?? {} };
    // Apollo Server leaves this to the executor and gives the error its code.
    if (getOperationAST(document, operationName) == null) return { errors: [new GraphQLError('No such operation.')] };
    const plan = federation.plan(operation, queryHash);
    return await federation.execute(plan, operation, context as unknown as OperationContext);
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
