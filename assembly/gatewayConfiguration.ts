import { defaultGatewayConfiguration, type GatewayConfiguration } from '@c18n/gateway/GatewayConfiguration';
import type { Configuration } from '@c18n/platform/configuration/readConfiguration';

/** The gateway's part of the configuration. */
export function gatewayConfiguration(configuration: Configuration): GatewayConfiguration {
  const { messageRate } = defaultGatewayConfiguration.limits;
  return {
    ...defaultGatewayConfiguration,
    introspection: configuration.introspection,
    playground: configuration.playground,
    costRates: {
      person: configuration.costPerPerson,
      importer: configuration.costPerImporter,
      address: configuration.costPerAddress,
    },
    connectionInitTimeout: configuration.connectionInitTimeout,
    allowedOrigins: configuration.allowedOrigins ?? [],
    trustedProxies: configuration.trustedProxies ?? [],
    sharesQueries: configuration.sharesQueries,
    limits: {
      ...defaultGatewayConfiguration.limits,
      depth: configuration.maximumDepth,
      cost: configuration.maximumCost,
      aliases: configuration.maximumAliases,
      rootFields: configuration.maximumRootFields,
      bytes: configuration.maximumBytes,
      operationsPerSocket: configuration.operationsPerSocket,
      streamsPerPerson: configuration.streamsPerPerson,
      messageRate: { ...messageRate, messages: configuration.messagesPerSocket },
      connections: configuration.connections,
      connectionsPerAddress: configuration.connectionsPerAddress,
      defaultPageSize: configuration.pageSize,
    },
  };
}
