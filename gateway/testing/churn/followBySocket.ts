import { openSocket, type TestSocket } from '../openSocket.ts';
import { type FollowedRoom, type Following, ROOM_EVENTS } from './FollowedRoom.ts';
import { Inbox } from './Inbox.ts';

/** Follows a room on a WebSocket of its own. */
export async function followBySocket({ url, token, room, after }: Following): Promise<FollowedRoom> {
  const client: TestSocket = await openSocket(url, token);
  const { socket } = client;
  const inbox = new Inbox();
  socket.on('close', (code) => inbox.end(`closed with ${code}`));
  client.start('room', ROOM_EVENTS, { room, after });
  void (async () => {
    for (;;) {
      const { type, payload } = await client.next();
      if (type === 'next') inbox.put(payload);
      else inbox.end(`${type}: ${JSON.stringify(payload)}`);
    }
  })();
  return {
    next: () => inbox.next(),
    stall: () => socket.pause(),
    resume: () => socket.resume(),
    leave: () => {
      client.send({ type: 'complete', id: 'room' });
      socket.close(1000);
    },
    cut: () => socket.terminate(),
  };
}
