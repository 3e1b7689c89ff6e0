import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { Log } from '@c18n/platform/logging/Log';

/** The part of Apollo Server's request that the library's executor and data sources read. */
export function requestOf(
  variables: Readonly<Record<string, unknown>>,
  context: object,
  logger: Log,
): GatewayGraphQLRequestContext {
  return { request: { variables }, context, metrics: {}, logger } as unknown as GatewayGraphQLRequestContext;
}
