import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Log } from '@c18n/platform/logging/Log';
import type { PositionTokens } from '@c18n/platform/positions/createPositionTokens';
import type { ExecutionResult } from 'graphql';
import { publicError } from '../errors/publicError.ts';
import type { Federation } from '../federation/Federation.ts';
import { requireScalarLiterals } from '../federation/requireScalarLiterals.ts';
import type { GatewayConfiguration } from '../GatewayConfiguration.ts';
import type { DocumentReader } from '../limits/DocumentReader.ts';
import { measureOperations } from '../metrics/measureOperations.ts';
import type { OperationMeter } from '../metrics/OperationMeter.ts';
import { documentStore } from './documentStore.ts';
import { gatewayInterface } from './gatewayInterface.ts';
import type { OperationContext } from './OperationContext.ts';
import { operationRules } from './operationRules.ts';
import { SharedQueries } from './SharedQueries.ts';

/** The pipeline of queries and mutations, whatever transport they come by. */
export function createApolloServer(options: {
  readonly federation: Federation;
  readonly documents: DocumentReader;
  readonly supergraphSdl: string;
  readonly configuration: GatewayConfiguration;
  readonly positions: PositionTokens;
  readonly log: Log;
  readonly meter: OperationMeter;
}): ApolloServer<OperationContext> {
  const { federation, documents, supergraphSdl, configuration, positions, log, meter } = options;
  const shared = configuration.sharesQueries ? new SharedQueries<ExecutionResult>(() => meter.shared()) : null;
  return new ApolloServer<OperationContext>({
    gateway: gatewayInterface(federation, supergraphSdl, shared),
    introspection: configuration.introspection,
    hideSchemaDetailsFromClientErrors: !configuration.introspection,
    csrfPrevention: true,
    persistedQueries: false,
    // Its own adds a line break, for which a long answer is copied.
    stringifyResult: (result) => JSON.stringify(result),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    documentStore: documentStore(documents),
    validationRules: [requireScalarLiterals],
    parseOptions: { maxTokens: configuration.limits.tokens },
    formatError: (formatted, error) => publicError(formatted, error, log),
    plugins: [
      operationRules(configuration.limits, positions),
      measureOperations(meter),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    logger: {
      debug: () => {},
      info: (message) => log.info({}, String(message)),
      warn: (message) => log.warn({}, String(message)),
      error: (message) => log.error({}, String(message)),
    },
  });
}
