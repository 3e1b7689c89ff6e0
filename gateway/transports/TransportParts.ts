import type { IncomingMessage } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { Log } from '@c18n/platform/logging/Log';
import type { GatewayConfiguration } from '../GatewayConfiguration.ts';
import type { OpenConnections } from '../limits/OpenConnections.ts';
import type { ConnectionMeter } from '../metrics/ConnectionMeter.ts';
import type { OperationContext } from '../operations/OperationContext.ts';
import type { Operations } from '../operations/Operations.ts';
import type { Authenticator } from '../sessions/Authenticator.ts';
import type { SessionGuard } from '../sessions/SessionGuard.ts';

/** What every transport needs. */
export type TransportParts = {
  readonly apollo: ApolloServer<OperationContext>;
  readonly operations: Operations;
  readonly authenticator: Authenticator;
  readonly guard: SessionGuard;
  /** The address of a client, as limits count it. */
  readonly addressOf: (request: IncomingMessage) => string;
  /** The WebSockets and event streams that are open. */
  readonly connections: OpenConnections;
  readonly meter: ConnectionMeter;
  readonly configuration: GatewayConfiguration;
  readonly log: Log;
};
