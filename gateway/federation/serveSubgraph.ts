import type { AddressInfo } from 'node:net';
import { CodedError } from '@c18n/platform/errors/CodedError';
import type { Log } from '@c18n/platform/logging/Log';
import type { Asker, GatewayCredentials } from '@c18n/platform/subgraph/GatewayCredentials';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import { z } from 'zod';
import { formatFailure } from '../errors/formatFailure.ts';
import { createOperationContext } from '../operations/createOperationContext.ts';
import { addHealthRoutes } from '../transports/addHealthRoutes.ts';
import { createHttpServer } from '../transports/createHttpServer.ts';
import type { Subgraph } from './Subgraph.ts';

/** Representations of many entities can be long. */
const LONGEST = 16 * 1_024 * 1_024;

/** As a client named them: a record of zod's leaves out what is called `__proto__`. */
const variablesSchema = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const requestSchema = z.strictObject({
  queries: z.array(z.string()),
  operations: z.array(
    z.strictObject({
      query: z.int(),
      variables: variablesSchema,
      telling: z.strictObject({ event: z.record(z.string(), z.unknown()), place: z.string() }).nullable(),
    }),
  ),
});

export type SubgraphServerParts = {
  readonly subgraph: Subgraph;
  readonly credentials: Pick<GatewayCredentials, 'accept'>;
  readonly contextFor: (viewer: Viewer | null, address?: string | null) => SubgraphContext;
  readonly ready: () => Promise<boolean>;
  readonly log: Log;
};

/** A subgraph that listens. */
export type SubgraphServer = {
  readonly url: string;
  /** Answers what runs, and then takes nothing any more. */
  readonly close: () => Promise<void>;
};

/** Serves a subgraph over HTTP to the gateways of the installation, and to nobody else. */
export async function serveSubgraph(
  { subgraph, credentials, contextFor, ready, log }: SubgraphServerParts,
  at: { readonly host: string; readonly port: number },
): Promise<SubgraphServer> {
  const app = createHttpServer({ bytes: LONGEST, log });
  let closing = false;
  addHealthRoutes(app, async () => !closing && (await ready()));
  // The credential is of the body as it was sent.
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.post('/graphql', async (request, reply) => {
    const body = String(request.body);
    const [, credential = ''] = /^Gateway ([\w-]+)$/.exec(request.headers.authorization ?? '') ?? [];
    let asker: Asker;
    try {
      asker = credentials.accept(subgraph.name, credential, body);
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      log.warn({ from: request.ip }, 'somebody asked who is no gateway');
      return reply.code(401).send({ errors: [{ message: error.message, extensions: error.extensions }] });
    }
    const { queries, operations } = requestSchema.parse(JSON.parse(body));
    // They are of one turn of the gateway's event loop: they may read together, and what one has read the others take.
    const shared = operations.length > 1 ? contextFor(asker.viewer, asker.address) : null;
    const contextOf = shared === null ? contextFor : () => shared;
    return await Promise.all(
      operations.map(async ({ query, variables, telling }) => {
        const context = createOperationContext({
          ...{ ...asker, contextFor: contextOf },
          ...(telling !== null && { telling }),
        });
        const asked = { request: { query: queries[query], variables }, context } as never;
        // Others that came with it are answered all the same.
        return await subgraph.process(asked).catch((error) => ({ data: null, errors: [formatFailure(error, log)] }));
      }),
    );
  });
  await app.listen(at);
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://${at.host}:${port}/graphql`,
    close: async () => {
      closing = true;
      await app.close();
    },
  };
}
