import { ask } from './ask.ts';
import type { Client, Until } from './Client.ts';
import type { ConnectOptions } from './ConnectOptions.ts';
import { follow } from './follow.ts';
import { Link } from './Link.ts';
import { repeatable } from './repeatable.ts';

/**
 * Connects to the API. It works in browsers and in Node, and connects again by itself whenever the connection is lost.
 *
 * @throws TypeError where there is no `WebSocket`, or what was given is none
 */
export function connect(options: ConnectOptions): Client {
  const link = new Link(options);
  const signalOf = ({ signal }: Until = {}) =>
    signal === undefined ? link.closed : AbortSignal.any([link.closed, signal]);
  const run: Client['query'] = (document, variables, until) =>
    ask(link, { document, ...repeatable(document, variables as Record<string, unknown>), signal: signalOf(until) });
  return {
    query: run,
    mutate: run,
    subscribe: (document, variables, from) =>
      follow(link, { document, variables, after: from?.after ?? null, signal: signalOf(from) }),
    status: () => link.status,
    close: () => link.close(),
    [Symbol.asyncDispose]: () => link.close(),
  };
}
