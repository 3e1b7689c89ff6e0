import type { LastValue } from '@c18n/platform/ports/LastValueStore';
import type { Connections } from '@c18n/platform/reading/Connections';
import type { ViewReader } from '@c18n/platform/reading/ViewReader';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advancePointer } from './advancePointer.ts';
import { messages, participants } from './collections.ts';
import { joinUserGroup } from './commands/joinUserGroup.ts';
import { leaveUserGroup } from './commands/leaveUserGroup.ts';
import { sendMessage } from './commands/sendMessage.ts';
import { ada, bob, cyd, givenConversations, messageCalled, shed } from './conversationScenario.ts';
import { participantId } from './participantId.ts';
import { readStateOf } from './readStates.ts';

/** The group with its members, what resolvers read of it, and beside it a plain list of who wrote what, to count by. */
class Chat {
  readonly #scenario = givenConversations();
  readonly #authors: string[] = [];
  readonly #pointers = new Map<string, LastValue>();
  /** What each member has read or found there when they joined, by the number of the last message. */
  readonly #read = new Map([ada, bob].map((person) => [person, 0]));

  isMember(person: string): boolean {
    return this.#part(person)?.state === 'member';
  }

  send(author: string): void {
    const plain = { replyToId: null, authorId: null, occurredAt: null, text: 'words' };
    const messageId = messageCalled(String(this.#authors.length + 1));
    const decision = this.#scenario.when(sendMessage, { ...plain, conversationId: shed, messageId }, { actor: author });
    if ('facts' in decision) this.#authors.push(author);
  }

  join(person: string): void {
    const decision = this.#scenario.when(joinUserGroup, { userGroupId: shed }, { actor: person });
    if ('facts' in decision && decision.facts.length > 0) this.#read.set(person, this.#authors.length);
  }

  leave(person: string): void {
    this.#scenario.when(leaveUserGroup, { userGroupId: shed }, { actor: person });
  }

  /** @param share which of the messages was read last: 0 is the first, 1 the last */
  async markRead(person: string, share: number): Promise<void> {
    const part = this.#part(person);
    const number = Math.ceil(share * this.#authors.length);
    if (part === null || !this.isMember(person) || number === 0) return;
    await advancePointer(this.#context, part, number);
    this.#read.set(person, Math.max(number, this.#read.get(person) ?? 0));
  }

  async unread(person: string): Promise<number | undefined> {
    const part = this.#part(person);
    return part === null ? undefined : (await readStateOf(this.#context, part)).unreadCount;
  }

  counted(person: string): number {
    return this.#authors.slice(this.#read.get(person)).filter((author) => author !== person).length;
  }

  #part(person: string) {
    return this.#scenario.get(participants, participantId(shed, person));
  }

  readonly #views: ViewReader = { one: async (collection, id) => this.#scenario.get(collection, id) };

  readonly #context = {
    views: this.#views,
    cursors: { sign: (_list: unknown, [number]: readonly unknown[]) => String(number), open: () => [] },
    // A page of the author's own messages, the last first, two at a time so that there are several.
    connections: {
      page: async ({ equals }: { equals: readonly unknown[] }, { after }: { after: string | null }) => {
        const own = this.#authors.flatMap((author, index) => (author === equals[1] ? [String(index + 1)] : []));
        const rest = own.toReversed().filter((name) => after === null || Number(name) < Number(after));
        const edges = rest.slice(0, 2).map((name) => ({
          cursor: name,
          node: this.#scenario.get(messages, messageCalled(name)),
        }));
        return { edges, pageInfo: { hasNextPage: rest.length > 2, endCursor: edges.at(-1)?.cursor ?? null } };
      },
    } as unknown as Connections,
    lastValues: {
      read: async (keys: readonly string[]) => keys.map((key) => this.#pointers.get(key) ?? null),
      advance: async (values: readonly LastValue[]) =>
        values.map((value) => {
          const stored = this.#pointers.get(value.key);
          if (stored === undefined || stored.version < value.version) this.#pointers.set(value.key, value);
          return this.#pointers.get(value.key) ?? value;
        }),
    },
  };
}

const person = fc.constantFrom(ada, bob, cyd);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('send' as const), person }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('read' as const),
      person,
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('join' as const, 'leave' as const), person }) },
);

test('unread are exactly the messages of others after what was read, whoever writes, reads, leaves and comes back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const chat = new Chat();
      for (const one of steps) {
        if (one.kind === 'send') chat.send(one.person);
        else if (one.kind === 'join') chat.join(one.person);
        else if (one.kind === 'read') await chat.markRead(one.person, one.share);
        else chat.leave(one.person);
        for (const member of [ada, bob, cyd].filter((name) => chat.isMember(name))) {
          expect(await chat.unread(member)).toBe(chat.counted(member));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a message of one’s own is never unread, and reading a message again that is read changes nothing', async () => {
  const chat = new Chat();
  for (const author of [bob, ada, bob, ada]) chat.send(author);
  expect([await chat.unread(ada), await chat.unread(bob)]).toEqual([2, 2]);
  await chat.markRead(ada, 1);
  await chat.markRead(ada, 0.25);
  chat.send(ada);
  expect([await chat.unread(ada), await chat.unread(bob)]).toEqual([0, 3]);
});

test('who joins begins with nothing unread', async () => {
  const chat = new Chat();
  for (const author of [bob, ada]) chat.send(author);
  chat.join(cyd);
  expect(await chat.unread(cyd)).toBe(0);
  chat.send(bob);
  expect(await chat.unread(cyd)).toBe(1);
});
