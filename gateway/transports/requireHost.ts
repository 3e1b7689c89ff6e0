import type { FastifyRequest } from 'fastify';

/**
 * Refuses a request whose `Host` makes no address (RFC 9112 §3.2), as Apollo's handler makes one of it. Not asked of health checks, which
 * may come without.
 *
 * @throws Error with the status 400
 */
export async function requireHost({ url, hostname }: FastifyRequest): Promise<void> {
  if (URL.canParse(url, `http://${hostname}/`)) return;
  throw Object.assign(new Error('The header `Host` is not valid.'), { statusCode: 400 });
}
