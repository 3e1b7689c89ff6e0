import type { Log } from '@c18n/platform/logging/Log';
import type { FastifyReply } from 'fastify';
import { formatFailure } from '../errors/formatFailure.ts';
import { retryHeader } from '../errors/retryHeader.ts';
import { statusOf } from '../errors/statusOf.ts';

/** Answers with why something cannot be done, as the client may see it. */
export function sendFailure(reply: FastifyReply, error: unknown, log: Log, status?: number): FastifyReply {
  const failure = formatFailure(error, log);
  const { extensions } = failure;
  return reply
    .code(status ?? statusOf(extensions?.code))
    .headers(retryHeader(extensions))
    .send({ errors: [failure] });
}
