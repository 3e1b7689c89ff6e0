import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { TOKEN_HEADER_KEY } from 'graphql-sse';

/** Seconds that a browser need not ask again: two hours, as Chromium remembers for no longer. */
const MAX_AGE = 7_200;

/**
 * Lets pages of other origins use the routes of an instance (https://fetch.spec.whatwg.org/#http-cors-protocol). Without
 * credentials: who asks is told by a token in a header, which a page must know, and by nothing that a browser adds by itself.
 *
 * @param origins like `https://app.example.org`; `*` for all
 */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'accept', 'apollo-require-preflight', TOKEN_HEADER_KEY],
    exposedHeaders: ['retry-after'],
    maxAge: MAX_AGE,
  });
}
