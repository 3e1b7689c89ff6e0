import type { Client } from '../Client.ts';
import type { ConnectOptions } from '../ConnectOptions.ts';
import { connect } from '../connect.ts';
import type { FakeServer } from './startFakeServer.ts';

/** A client of a server, and how long it would have waited each time: in tests it does not wait. */
export function openClient(
  server: Pick<FakeServer, 'url'>,
  options: Partial<ConnectOptions> = {},
): Client & { readonly pauses: readonly number[] } {
  const pauses: number[] = [];
  const pause = async (milliseconds: number) => {
    pauses.push(milliseconds);
  };
  const client = connect({ url: server.url, pause, ...options });
  return { ...client, pauses };
}
