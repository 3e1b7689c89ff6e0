import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationContext } from '../operations/OperationContext.ts';
import { OperationMeter } from './OperationMeter.ts';

/** Measures the operations that go through Apollo Server: queries and mutations, whatever transport they come by, and what is none. */
export function measureOperations(meter: OperationMeter): ApolloServerPlugin<OperationContext> {
  const refused = async ({ error }: { readonly error: Error }) => meter.start()(null, OperationMeter.codeOf(error));
  return {
    contextCreationDidFail: refused,
    invalidRequestWasReceived: refused,
    requestDidStart: async () => {
      const end = meter.start();
      return {
        willSendResponse: async ({ operation, response }) => {
          const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
          end(operation?.operation ?? null, String(errors?.[0]?.extensions?.code ?? 'OK'));
        },
      };
    },
  };
}
