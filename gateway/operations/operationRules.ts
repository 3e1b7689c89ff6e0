import type { ApolloServerPlugin } from '@apollo/server';
import { CodedError } from '@c18n/platform/errors/CodedError';
import type { PositionTokens } from '@c18n/platform/positions/createPositionTokens';
import { OperationTypeNode } from 'graphql';
import { codedErrorOf } from '../errors/codedErrorOf.ts';
import { codedGraphQLError } from '../errors/codedGraphQLError.ts';
import { retryHeader } from '../errors/retryHeader.ts';
import type { GatewayLimits } from '../GatewayConfiguration.ts';
import { checkCost } from '../limits/checkCost.ts';
import { requireWellFormed } from '../limits/requireWellFormed.ts';
import type { OperationContext } from './OperationContext.ts';

/** What holds for every query and mutation: its cost is within the limit and within what its asker has left, and its answer carries the cost and, for a query, the position. */
export function operationRules(limits: GatewayLimits, positions: PositionTokens): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: async () => ({
      didResolveSource: async ({ source, contextValue }) => {
        // A fault of ours, which must not become a way around the limits.
        if (source !== contextValue.source) throw new Error('the document is not the one that was read before');
      },
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        if (operation === undefined) return;
        if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw refused('SUBSCRIPTION_NEEDS_STREAM');
        const { defaultPageSize } = limits;
        const variables = request.variables ?? {};
        try {
          requireWellFormed(variables);
          const priced = { schema, document, definition: operation, variables, defaultPageSize };
          const cost = checkCost(priced, limits.cost);
          await contextValue.charge(cost);
          contextValue.cost = cost;
        } catch (error) {
          const coded = codedErrorOf(error);
          throw coded === null ? error : codedGraphQLError(coded);
        }
      },
      willSendResponse: async ({ operation, contextValue, response }) => {
        const { cost, vector } = contextValue;
        if (response.body.kind !== 'single' || cost === undefined) return;
        const isQuery = operation?.operation === OperationTypeNode.QUERY;
        const position = isQuery ? { position: positions.signVector(vector) } : {};
        const result = response.body.singleResult;
        for (const { extensions } of result.errors ?? []) {
          for (const [name, value] of Object.entries(retryHeader(extensions))) response.http.headers.set(name, value);
        }
        result.extensions = { ...result.extensions, ...position, cost };
      },
    }),
  };
}

function refused(code: 'SUBSCRIPTION_NEEDS_STREAM') {
  return codedGraphQLError(new CodedError(code));
}
