import type { Topics } from '../events/Topics.ts';
import { topicOf } from '../events/topicOf.ts';
import { ScenarioClient } from './ScenarioClient.ts';

export const SAID =
  'subscription ($room: ID!, $after: Position) { said(room: $room, after: $after) { number text { letters } } }';

/** A gateway over the scenarios' federation, and what happens in it. */
export class Stage {
  readonly url: string;
  readonly topics: Topics;
  #numbers = 0;
  #rooms = 0;

  constructor(url: string, topics: Topics) {
    this.url = url;
    this.topics = topics;
  }

  connect = () => ScenarioClient.connect(this.url);
  open = () => ScenarioClient.open(this.url);

  /** A room that nobody has followed. */
  room(): string {
    this.#rooms += 1;
    return `room-${this.#rooms}`;
  }

  /** Says something in a room. @param letters how long it is @returns its number */
  say(room: string, letters = 1): number {
    this.#numbers += 1;
    const text = { __typename: 'Text', id: String(letters) };
    this.topics.publish(topicOf('said', { room }), { __typename: 'Said', number: this.#numbers, text } as never);
    return this.#numbers;
  }

  /** Follows a room; resolves when the gateway does. */
  async follow(client: ScenarioClient, id: string, room: string, query = SAID): Promise<void> {
    const followed = this.topics.followed(topicOf('said', { room }));
    client.socket.start(id, query, { room });
    await followed;
  }
}
