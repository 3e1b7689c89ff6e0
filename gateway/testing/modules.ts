import type { Fact } from '@c18n/platform/domain/Fact';
import { CodedError } from '@c18n/platform/errors/CodedError';
import type { LiveField } from '@c18n/platform/live/LiveField';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import type { TestContext } from './testContext.ts';
import type { TestData } from './World.ts';

type Message = { readonly id: string; readonly text: string; readonly author: string };

/** Moments in milliseconds. */
type Note = { readonly since: number | null; readonly items: readonly { readonly occurredAt: number }[] };

/** A fault of a domain: fails with facts that name the function of a live module that calls it. */
function failFor(name: string, { type, data }: Fact): void {
  if (type === 'Poisoned' && (data as TestData).text === name) throw new Error('the password is swordfish');
}

const people: SubgraphModule = {
  name: 'people',
  resolvers: {
    Query: {
      me: (_: unknown, _args: unknown, context: TestContext) => ({ id: requireViewer(context).person }),
      person: (_: unknown, { id }: { id: string }) => ({ id }),
      later: (_: unknown, { than }: { than: number }) => than + 1,
    },
    Mutation: {
      note: (_: unknown, { input }: { input: Note }) => [
        input.since,
        ...input.items.map(({ occurredAt }) => occurredAt),
      ],
    },
    Person: {
      __resolveReference: async ({ id }: { id: string }, context: TestContext) =>
        (await context.names.load(id)) === null ? null : { id },
      name: ({ id }: { id: string }, _args: unknown, context: TestContext) => context.names.load(id),
    },
  },
  live: { fields: [] },
};

const roomEvents: LiveField = {
  field: 'roomEvents',
  source: async ({ roomId }, context) => {
    const room = String(roomId);
    const { person } = requireViewer(context);
    const members = () => (context as TestContext).world.members.get(room);
    if (members() === undefined) throw new CodedError('NOT_FOUND');
    return {
      ...{ stream: 'conversations', place: room },
      event: (fact) => {
        failFor('event', fact);
        if (fact.type === 'MessageSaid') return { __typename: 'MessageSaid', message: (fact.data as TestData).text };
        return fact.type === 'RoomClosed' ? { __typename: 'RoomClosed', room: { id: room } } : null;
      },
      allowed: async () => members()?.has(person) ?? false,
      rights: {
        places: [],
        touched: (fact) => {
          failFor('touched', fact);
          return (fact.data as TestData).concerns ?? [];
        },
      },
    };
  },
};

const viewerEvents: LiveField = {
  field: 'viewerEvents',
  isPersonal: true,
  source: async (_args, context) => {
    const { person } = requireViewer(context);
    return {
      ...{ stream: 'people', place: person },
      event: (fact) => (fact.type === 'Renamed' ? { __typename: 'Renamed', person: { id: person } } : null),
      allowed: async () => true,
      hints: {
        person,
        places: () => (context as TestContext).world.followed(),
        hint: (fact) => {
          failFor('hint', fact);
          return {
            event: { __typename: 'RoomChanged', roomId: fact.place },
            ...(fact.type === 'Joined' ? { follow: fact.place } : {}),
            ...(fact.type === 'Left' ? { unfollow: fact.place } : {}),
          };
        },
      },
    };
  },
};

const rooms: SubgraphModule = {
  name: 'rooms',
  resolvers: {
    Query: {
      room: (_: unknown, { id }: { id: string }, { world }: TestContext) => (world.members.has(id) ? { id } : null),
      rooms: (_: unknown, _args: unknown, { world }: TestContext) => [...world.members.keys()].map((id) => ({ id })),
      fault: () => {
        throw new Error('the password is swordfish');
      },
    },
    Mutation: {
      say: (_: unknown, { roomId, text }: { roomId: string; text: string }, context: TestContext) => {
        const { person } = requireViewer(context);
        const said = context.world.say(roomId, text, person);
        return context.world.messages.get(said.data.text ?? '');
      },
    },
    Room: { messages: (_: unknown, _args: unknown, { world }: TestContext) => [...world.messages.values()] },
    Message: {
      author: ({ author }: Message) => ({ id: author }),
      forbidden: () => {
        throw new CodedError('FORBIDDEN');
      },
    },
    Person: { rooms: () => [{ id: 'hall' }] },
    MessageSaid: {
      message: ({ message }: { message: string }, _args: unknown, { world }: TestContext) =>
        world.messages.get(message),
    },
  },
  live: {
    fields: [roomEvents, viewerEvents],
    concerns: (fact) => {
      failFor('concerns', fact);
      return (fact.data as TestData).concerns ?? [];
    },
    takesBack: (fact) => {
      failFor('takesBack', fact);
      return null;
    },
  },
};

/** Two subgraphs: persons, and rooms in which they talk. */
export const modules: readonly SubgraphModule[] = [people, rooms];
