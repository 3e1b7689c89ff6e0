import { randomUUID } from 'node:crypto';
import { openSocket } from '@c18n/gateway/testing/openSocket';
import type { Actor } from '../testing/Actor.ts';
import { type Chat, openChat } from '../testing/openChat.ts';
import { startTestNode } from '../testing/startTestNode.ts';

const SAID = `subscription ($id: ID!, $after: Position) { conversationEvents(id: $id, after: $after) {
  __typename ... on MessageSent { position message { text author { userName } } }
} }`;

/** As graphql-ws has it by default, in milliseconds: it is waited for. */
const INIT_TIMEOUT = 3_000;

/** A server that promises what docs/live-protocol.md says: one of our own, or that which `PROTOCOL_URL` names (`https://host`). */
export class ProtocolStage implements AsyncDisposable {
  readonly url: string;
  readonly #end: () => Promise<void>;

  private constructor(url: string, end: () => Promise<void>) {
    this.url = url;
    this.#end = end;
  }

  static async open(): Promise<ProtocolStage> {
    const { PROTOCOL_URL } = process.env;
    if (PROTOCOL_URL !== undefined) return new ProtocolStage(PROTOCOL_URL.replace(/\/(graphql)?$/, ''), async () => {});
    const node = await startTestNode({ gateway: { connectionInitTimeout: INIT_TIMEOUT } });
    return new ProtocolStage(node.url, async () => {
      await node[Symbol.asyncDispose]();
    });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#end();
  }

  /** Two people whom nobody knows, and where they talk. */
  chat(): Promise<Chat> {
    return openChat(this.url, randomUUID().slice(0, 8));
  }

  /** Connects and signs in. */
  socket(actor: Actor | null) {
    return openSocket(`${this.url}/graphql`, actor?.token ?? undefined);
  }

  /** Follows a chat over a WebSocket; the stream is open when this resolves. */
  async follow(actor: Actor, { id }: Chat, after: string | null = null) {
    const client = await this.socket(actor);
    client.start('stream', SAID, { id, after });
    if (after !== null) return client;
    client.start('barrier', '{ __typename }');
    await client.take(2);
    return client;
  }

  /** Follows a chat as server-sent events. @returns the response, of which nothing was read */
  followByHttp(actor: Actor, { id }: Chat, after: string): Promise<Response> {
    const query = new URLSearchParams({ query: SAID, variables: JSON.stringify({ id, after }) });
    const headers = { authorization: `Bearer ${actor.token}`, accept: 'text/event-stream' };
    return fetch(`${this.url}/graphql/stream?${query}`, { headers });
  }
}
