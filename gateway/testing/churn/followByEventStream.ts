import { request } from 'node:http';
import { type FollowedRoom, type Following, ROOM_EVENTS } from './FollowedRoom.ts';
import { Inbox } from './Inbox.ts';

/** Follows a room by server-sent events, on a connection of its own. */
export async function followByEventStream({ url, token, room, after }: Following): Promise<FollowedRoom> {
  const inbox = new Inbox();
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}` };
  const asking = request(`${url}/stream`, { method: 'POST', headers, agent: false });
  asking.end(JSON.stringify({ query: ROOM_EVENTS, variables: { room, after } }));
  asking.on('error', (error) => inbox.end(String(error)));
  let text = '';
  asking.on('response', (response) => {
    if (response.statusCode !== 200) inbox.end(`status ${response.statusCode}`);
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      const events = (text + chunk).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) take(event, inbox);
    });
    response.on('close', () => inbox.end('the connection was closed'));
    response.on('error', () => {});
  });
  const connected = Promise.withResolvers<void>();
  asking.on('response', () => connected.resolve()).on('error', connected.reject);
  await connected.promise;
  return {
    next: () => inbox.next(),
    stall: () => asking.socket?.pause(),
    resume: () => asking.socket?.resume(),
    // There is no other way.
    leave: () => asking.destroy(),
    cut: () => asking.destroy(),
  };
}

/** Takes one event of the format (https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream); comments tell nothing. */
function take(event: string, inbox: Inbox): void {
  const fields = new Map(
    event.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
  const name = fields.get('event')?.trim();
  if (name === 'next') inbox.put(JSON.parse(fields.get('data') ?? ''));
  else if (name !== undefined) inbox.end(name);
}
