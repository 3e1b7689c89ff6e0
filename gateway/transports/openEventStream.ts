import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventStream, type EventStreamParts } from './EventStream.ts';

/** Turns the response to a request into an event stream. */
export function openEventStream(request: FastifyRequest, reply: FastifyReply, parts: EventStreamParts): EventStream {
  reply.hijack();
  return new EventStream(request.raw.socket, reply.raw, parts);
}
