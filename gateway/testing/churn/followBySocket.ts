import { openSocket, type TestSocket } from '../openSocket.ts';
import { type FollowedRoom, type Following, ROOM_EVENTS } from './FollowedRoom.ts';
import { Inbox } from './Inbox.ts';

/** Follows a room on a WebSocket of its own. */
export async function followBySocket({ url, token, room, after }: Following): Promise<FollowedRoom> {
  const client: TestSocket = await openSocket(url, token);
  const { socket } = client;
  const inbox = new Inbox();
  client.start('room', ROOM_EVENTS, { room, after });
  const read = async () => {
    for (;;) {
      const { type, payload } = await client.next();
      if (type === 'next') inbox.put(payload);
      else inbox.end(`${type}: ${JSON.stringify(payload)}`);
    }
  };
  read().catch((closed: Error) => inbox.end(closed.message));
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
