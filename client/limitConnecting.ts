import type { Client as SocketClient } from 'graphql-ws/client';

/**
 * Ends attempts to connect that are not accepted in time: neither WebSocket nor graphql-ws gives up on a server that takes a connection
 * and then keeps silent.
 *
 * @param within milliseconds until the API has accepted it
 * @returns to be called when an attempt begins
 */
export function limitConnecting(socket: SocketClient, within: number): () => void {
  let overdue: ReturnType<typeof setTimeout> | undefined;
  const clear = () => clearTimeout(overdue);
  for (const event of ['connected', 'error', 'closed'] as const) socket.on(event, clear);
  return () => {
    clear();
    overdue = setTimeout(() => socket.terminate(), within);
  };
}
