import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { awaitOutcome } from '@c18n/client/awaitOutcome';
import type { Client } from '@c18n/client/Client';
import { connect } from '@c18n/client/connect';
import { ConversationEventsDocument, SendMessageDocument } from '@c18n/client/generated/documents';
import { Actor } from '@c18n/single-node/testing/Actor';

const NAMES = ['ann', 'bob', 'cyd', 'dan'] as const;
/** Milliseconds between two messages of one person: together they send some fifty in a second. */
const PAUSE = 60;

type Talker = {
  readonly client: Client;
  /** The numbers of the messages that were told, in the order in which they were. */
  readonly told: number[];
};

/** People who talk in a user-group through all gateways, each through the next one when the connection is lost, and hear each other. */
export class Chat {
  readonly #talkers: readonly Talker[];
  readonly #conversationId: string;
  readonly #talking: Promise<unknown>;
  readonly #hearing: Promise<unknown>;
  #sent = 0;
  #finished = false;
  #changed = Promise.withResolvers<void>();

  private constructor(talkers: readonly Talker[], conversationId: string, after: string) {
    this.#talkers = talkers;
    this.#conversationId = conversationId;
    this.#hearing = Promise.all(talkers.map((talker) => this.#hear(talker, after)));
    this.#talking = Promise.all(talkers.map((talker, index) => this.#talk(talker, NAMES[index] ?? '')));
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
    return new Chat(talkers, userGroupId, String(outcome?.position));
  }

  /** Resolves when everybody has heard so many more messages. */
  async more(count: number): Promise<void> {
    const wanted = this.#talkers.map(({ told }) => told.length + count);
    while (this.#talkers.some(({ told }, index) => told.length < (wanted[index] ?? 0))) await this.#changed.promise;
  }

  /** Ends the talking; resolves, when everybody has heard everything, with what each was told and what they should have been. */
  async finish(): Promise<{ readonly told: readonly (readonly number[])[]; readonly expected: readonly number[] }> {
    this.#finished = true;
    await this.#talking;
    while (this.#talkers.some(({ told }) => (told.at(-1) ?? 0) < this.#sent)) await this.#changed.promise;
    await Promise.all(this.#talkers.map(({ client }) => client.close()));
    await this.#hearing;
    const expected = Array.from({ length: this.#sent }, (_, index) => index + 1);
    return { told: this.#talkers.map(({ told }) => told), expected };
  }

  async #talk({ client }: Talker, name: string): Promise<void> {
    for (let count = 1; !this.#finished; count++) {
      const input = { conversationId: this.#conversationId, text: `${name} ${count}` };
      const { data } = await client.mutate(SendMessageDocument, { input });
      const { state, id } = data.sendMessage.outcome;
      const settled = state === 'PENDING' ? (await awaitOutcome(client, id)).outcome.state : state;
      if (settled !== 'DONE') throw new Error(`a message was ${settled}`);
      this.#sent += 1;
      await wait(PAUSE);
    }
  }

  async #hear({ client, told }: Talker, after: string): Promise<void> {
    const events = client.subscribe(ConversationEventsDocument, { id: this.#conversationId }, { after });
    for await (const { data, errors } of events) {
      if (errors.length > 0) throw new Error(`an event was told with ${errors.join()}`);
      const event = data?.conversationEvents;
      if (event?.__typename === 'MessageSent') told.push(event.message.number);
      this.#changed.resolve();
      this.#changed = Promise.withResolvers();
    }
  }
}
