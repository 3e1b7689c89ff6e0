import { randomBytes } from 'node:crypto';
import { awaitOutcome } from '@c18n/client/awaitOutcome';
import type { Client } from '@c18n/client/Client';
import { connect } from '@c18n/client/connect';
import { ConversationEventsDocument, SendMessageDocument } from '@c18n/client/generated/documents';
import { Actor } from '@c18n/single-node/testing/Actor';

const NAMES = ['ann', 'bob', 'cyd', 'dan'] as const;
/** Milliseconds between two messages, whether those before are answered or not: fifty a second. */
const PAUSE = 20;

type Talker = {
  readonly client: Client;
  /** The numbers of the messages that were told, in the order in which they were. */
  readonly told: number[];
};

/** People who talk in a user-group through all gateways, each through the next one when the connection is lost, and hear each other. */
export class Chat {
  readonly #talkers: readonly Talker[];
  readonly #founder: Actor;
  readonly #conversationId: string;
  readonly #sending: Promise<void>[] = [];
  readonly #timer: NodeJS.Timeout;
  readonly #hearing: Promise<unknown>;
  #changed = Promise.withResolvers<void>();

  private constructor(talkers: readonly Talker[], founder: Actor, conversationId: string, after: string) {
    this.#talkers = talkers;
    this.#founder = founder;
    this.#conversationId = conversationId;
    this.#hearing = Promise.all(talkers.map((talker) => this.#hear(talker, after)));
    // Who waits for them is told of a failure in the end.
    this.#hearing.catch(() => this.#tell());
    this.#timer = setInterval(() => this.#say(), PAUSE);
  }

  static async start(gateways: readonly string[]): Promise<Chat> {
    const url = gateways[0] ?? '';
    const suffix = randomBytes(4).toString('hex');
    const actors = await Promise.all(NAMES.map((name) => Actor.register(url, `${name}-${suffix}`)));
    const [founder, ...others] = actors as [Actor, ...Actor[]];
    const { community } = await founder.do('createCommunity', { name: suffix }, 'community { id }');
    const communityId = String(community?.id);
    const { userGroup, outcome } = await founder.do(
      'createUserGroup',
      { communityId, name: suffix },
      'userGroup { id }',
    );
    const userGroupId = String(userGroup?.id);
    for (const other of others) {
      await other.do('joinCommunity', { communityId });
      await other.do('joinUserGroup', { userGroupId });
    }
    const talkers = actors.map(({ token }, index) => {
      let next = index;
      return { client: connect({ url: () => `${gateways[next++ % gateways.length]}/graphql`, token }), told: [] };
    });
    return new Chat(talkers, founder, userGroupId, String(outcome?.position));
  }

  /** Resolves when everybody has heard so many more messages. */
  async more(count: number): Promise<void> {
    const wanted = this.#talkers.map(({ told }) => told.length + count);
    while (this.#talkers.some(({ told }, index) => told.length < (wanted[index] ?? 0))) await this.#changed.promise;
  }

  /** Resolves when so many more messages were sent, whether they are answered or not. */
  async sent(count: number): Promise<void> {
    for (const wanted = this.#sending.length + count; this.#sending.length < wanted; ) await this.#changed.promise;
  }

  /**
   * Ends the talking; resolves, when every message was answered and everybody has heard as many as the conversation has, with what each was told
   * and what they should have been: each message that was sent once.
   */
  async finish(): Promise<{ readonly told: readonly (readonly number[])[]; readonly expected: readonly number[] }> {
    clearInterval(this.#timer);
    await Promise.all(this.#sending);
    const query = 'query ($id: ID!) { conversation(id: $id) { lastMessageNumber } }';
    const { conversation } = await this.#founder.query(query, { id: this.#conversationId });
    const last = Number(conversation?.lastMessageNumber);
    while (this.#talkers.some(({ told }) => (told.at(-1) ?? 0) < last)) await this.#changed.promise;
    await this.leave();
    await this.#hearing;
    const expected = this.#sending.map((_, index) => index + 1);
    return { told: this.#talkers.map(({ told }) => told), expected };
  }

  /** Has everybody go, whatever they have sent or heard; again changes nothing. */
  async leave(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all(this.#talkers.map(({ client }) => client.close()));
  }

  #say(): void {
    const count = this.#sending.length;
    const talker = this.#talkers[count % this.#talkers.length];
    if (talker === undefined) return;
    const sending = this.#send(talker, `message ${count}`);
    // All are looked at in the end.
    sending.catch(() => {});
    this.#sending.push(sending);
    this.#tell();
  }

  async #send({ client }: Talker, text: string): Promise<void> {
    const input = { conversationId: this.#conversationId, text };
    const { data } = await client.mutate(SendMessageDocument, { input });
    const { state, id } = data.sendMessage.outcome;
    const settled = state === 'PENDING' ? (await awaitOutcome(client, id)).outcome.state : state;
    if (settled !== 'DONE') throw new Error(`a message was ${settled}`);
  }

  #tell(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }

  async #hear({ client, told }: Talker, after: string): Promise<void> {
    const events = client.subscribe(ConversationEventsDocument, { id: this.#conversationId }, { after });
    for await (const { data, errors } of events) {
      if (errors.length > 0) throw new Error(`an event was told with ${errors.join()}`);
      const event = data?.conversationEvents;
      if (event?.__typename === 'MessageSent') told.push(event.message.number);
      this.#tell();
    }
  }
}
