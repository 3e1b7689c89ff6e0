import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Example } from './examples.ts';
import { playgroundPage } from './playgroundPage.ts';

const BASE = '/graphql/playground';
const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
const require = createRequire(import.meta.url);

/** What the page loads, all of it from here: a gateway without a way to the internet has a playground, too. */
const assets = [
  { name: 'react.js', type: SCRIPT, file: inPackage('react', 'umd/react.production.min.js') },
  { name: 'react-dom.js', type: SCRIPT, file: inPackage('react-dom', 'umd/react-dom.production.min.js') },
  { name: 'graphql-ws.js', type: SCRIPT, file: inPackage('graphql-ws', 'umd/graphql-ws.min.js') },
  { name: 'graphiql.js', type: SCRIPT, file: inPackage('graphiql', 'graphiql.min.js') },
  { name: 'graphiql.css', type: STYLE, file: inPackage('graphiql', 'graphiql.min.css') },
  { name: 'start.js', type: SCRIPT, file: join(import.meta.dirname, 'start.js') },
  { name: 'start.css', type: STYLE, file: join(import.meta.dirname, 'start.css') },
];

/** Nothing but what this server serves; the icons and fonts of GraphiQL are data within its styles. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves what GraphiQL needs. Returns what answers a browser with the page. @param examples asked for with each page */
export async function addPlayground(
  app: FastifyInstance,
  examples: () => readonly Example[],
): Promise<(reply: FastifyReply) => FastifyReply> {
  for (const { name, type, file } of assets) {
    const content = await readFile(file);
    app.get(`${BASE}/${name}`, (_request, reply) => guarded(reply).type(type).send(content));
  }
  return (reply) =>
    guarded(reply)
      .header('content-security-policy', POLICY)
      .type('text/html; charset=utf-8')
      .send(playgroundPage(BASE, examples()));
}

function guarded(reply: FastifyReply): FastifyReply {
  return reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
}

function inPackage(name: string, file: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), file);
}
