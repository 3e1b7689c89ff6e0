import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import { networkOf } from './networkOf.ts';

/**
 * Finds out where a client is, for limits. `X-Forwarded-For` is believed as far as trusted proxies have written it: from its end to the first
 * address that is none of theirs. Anybody can send that header, so without a trusted proxy it is ignored.
 *
 * @param proxies addresses and networks of trusted proxies
 */
export function clientAddresses(proxies: readonly string[]): (request: IncomingMessage) => string {
  const trust = proxies.length === 0 ? () => false : proxyAddr.compile([...proxies]);
  return (request) => {
    const told = proxyAddr(request, trust);
    return networkOf(isIP(told) === 0 ? (request.socket.remoteAddress ?? '') : told);
  };
}
