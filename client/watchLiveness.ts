import type { Client as SocketClient } from 'graphql-ws/client';

/** How long a connection may take to answer a ping; milliseconds. */
const PONG_WITHIN = 5_000;

/** Ends a connection that is dead without a word: its pings are not answered. */
export function watchLiveness(socket: SocketClient): void {
  let overdue: ReturnType<typeof setTimeout> | undefined;
  socket.on('ping', (received) => {
    if (!received) overdue = setTimeout(() => socket.terminate(), PONG_WITHIN);
  });
  for (const event of ['pong', 'closed'] as const) socket.on(event, () => clearTimeout(overdue));
}
