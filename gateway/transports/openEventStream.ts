import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventStream, type EventStreamParts } from './EventStream.ts';

/** Turns the response to a request into an event stream. It has the headers that the reply was given. */
export function openEventStream(request: FastifyRequest, reply: FastifyReply, parts: EventStreamParts): EventStream {
  reply.hijack();
  // Fastify writes no response that it was taken from, and none of its headers.
  reply.raw.setHeaders(new Map(Object.entries(reply.getHeaders()) as [string, string][]));
  return new EventStream(request.raw.socket, reply.raw, parts);
}
