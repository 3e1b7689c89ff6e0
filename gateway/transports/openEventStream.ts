import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventStream } from './EventStream.ts';
import type { TransportParts } from './TransportParts.ts';

/** Turns the response to a request into an event stream. */
export function openEventStream(
  request: FastifyRequest,
  reply: FastifyReply,
  { configuration, log, meter }: Pick<TransportParts, 'configuration' | 'log' | 'meter'>,
): EventStream {
  reply.hijack();
  const { connectionBytes: bound, stallTimeout } = configuration.live;
  return new EventStream(reply.raw, {
    ...{ bound, stallTimeout, keepAlive: configuration.keepAlive },
    stalled: () => {
      meter.capped('slow_reader');
      log.info({ waiting: reply.raw.writableLength }, 'a client does not read');
    },
    opened: (writer) =>
      meter.enter({ transport: 'event_stream', socket: request.raw.socket, outlet: reply.raw, writer }),
  });
}
