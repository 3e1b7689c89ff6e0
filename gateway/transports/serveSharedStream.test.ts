import { silentLog } from '@c18n/platform/logging/Log';
import { noMetrics } from '@c18n/platform/metrics/noMetrics';
import { fastify } from 'fastify';
import { TOKEN_HEADER_KEY } from 'graphql-sse';
import { expect, onTestFinished, test } from 'vitest';
import { defaultGatewayConfiguration } from '../GatewayConfiguration.ts';
import { ConnectionMeter } from '../metrics/ConnectionMeter.ts';
import { RunningOperation } from '../operations/RunningOperation.ts';
import { SharedStreams } from './SharedStreams.ts';
import { serveSharedStream } from './serveSharedStream.ts';
import type { TransportParts } from './TransportParts.ts';

/** A server that finds out who asks when it is told to. */
async function setUp() {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  const left = Promise.withResolvers<void>();
  const ran: string[] = [];
  const authenticate = async (token: string | null) => {
    if (token !== 'slow') return null;
    asked.resolve();
    await answer.promise;
    return null;
  };
  const run = ({ query }: { readonly query: string }) => {
    ran.push(query);
    return new RunningOperation();
  };
  const parts = {
    ...{
      authenticator: { authenticate },
      guard: {},
      operations: { run, kindOf: async () => null },
      addressOf: () => '',
    },
    ...{ connections: { enter: () => {}, leave: () => left.resolve() }, meter: new ConnectionMeter(noMetrics) },
    ...{ configuration: defaultGatewayConfiguration, log: silentLog, streams: new SharedStreams(60_000) },
  } as unknown as TransportParts & { readonly streams: SharedStreams };
  const app = fastify({ forceCloseConnections: true });
  const method = ['GET', 'POST', 'PUT', 'DELETE'];
  app.route({ method, url: '/', handler: (request, reply) => serveSharedStream(request, reply, parts) });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  const token = await (await fetch(url, { method: 'PUT' })).text();
  const { body } = await fetch(`${url}?token=${token}`, { headers: { accept: 'text/event-stream' } });
  const leave = async () => {
    await body?.cancel();
    await left.promise;
  };
  const send = (method: string, { query = '', headers = {}, body }: Sent) =>
    fetch(`${url}${query}`, {
      ...{ method, headers: { [TOKEN_HEADER_KEY]: token, ...headers } },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { asked, answer, ran, leave, send };
}
type Sent = {
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
};

const json = { 'content-type': 'application/json' };
const bodyOf = (operationId: string) => ({ query: 'mutation { say }', extensions: { operationId } });

test.each<readonly [string, string, Sent]>([
  ['started on', 'POST', { headers: json, body: bodyOf('one') }],
  ['stopped on', 'DELETE', { query: '?operationId=one' }],
  ['opened as', 'GET', { headers: { accept: 'text/event-stream' } }],
])('nothing is %s an event stream that closes while it is found out who asks', async (_what, method, sent) => {
  const { asked, answer, ran, leave, send } = await setUp();
  const answered = send(method, { ...sent, headers: { ...sent.headers, authorization: 'Bearer slow' } });
  await asked.promise;
  await leave();
  answer.resolve();
  const response = await answered;
  expect([response.status, await response.json()]).toEqual([
    404,
    { errors: [{ message: 'There is no such event stream.', extensions: { code: 'NOT_FOUND' } }] },
  ]);
  expect(ran).toEqual([]);
});

test('an operation whose id is too long is refused, and not run [M2]', async () => {
  const { ran, leave, send } = await setUp();
  const start = (id: string) => send('POST', { headers: json, body: bodyOf(id) });
  const refused = await start('x'.repeat(257));
  expect([refused.status, await refused.json()]).toMatchObject([
    400,
    { errors: [{ message: expect.stringContaining('256'), extensions: { code: 'BAD_USER_INPUT' } }] },
  ]);
  expect(ran).toEqual([]);
  expect((await start('x'.repeat(256))).status).toBe(202);
  await leave();
});
