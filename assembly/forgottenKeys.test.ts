import { CommunityCreated, MemberJoined } from '@c18n/communities/facts';
import { UserGroupCreated, UserGroupMemberJoined } from '@c18n/messages/facts';
import { KEY_REUSED } from '@c18n/platform/domain/keyReused';
import type { Personal } from '@c18n/platform/domain/personal';
import { Scenario } from '@c18n/platform/domain/Scenario';
import { pairId } from '@c18n/platform/ids/pairId';
import { PostPublished } from '@c18n/posts/facts';
import { PersonRegistered, RoleGranted } from '@c18n/users/facts';
import { describe, expect, test } from 'vitest';
import { registry } from './domains.ts';

// A key is remembered for 30 days. The same command under it gets the same id later, too, and with it the same ids of what it makes.

const LATER = 40 * 24 * 3_600_000;
const [ada, bob] = [pairId('person', 'ada'), pairId('person', 'bob')];
const garden = pairId('community', 'garden');
const shed = pairId('group', 'shed');
const roses = pairId('post', 'roses');

const named = { userName: 'newton', userNameKey: 'name', displayName: 'Isaac', about: null };
const newcomer = { ...named, personId: pairId('person', 'new'), location: null, languages: null };
const own = { communityId: garden, authorId: null, occurredAt: null };
const described = { name: 'New', description: null };
const words = { title: 'New', text: 'New', url: null, tags: [], language: null };
const message = { messageId: pairId('message', 'new'), text: 'New', replyToId: null, authorId: null, occurredAt: null };
const passwordHash = '$argon2id$1';
const sessionId = pairId('session', 'new');

/** Input with which each command makes something under an id that derives from its own. */
const examples: Readonly<Record<string, { readonly actor: string; readonly data: object }>> = {
  'c18n.users.register': {
    actor: 'anonymous',
    data: { ...newcomer, email: 'i@example.org', emailKey: 'address', passwordHash, sessionId },
  },
  'c18n.users.createPerson': { actor: ada, data: { ...newcomer, email: null, emailKey: null, registeredAt: null } },
  'c18n.users.signIn': { actor: ada, data: { personId: ada, sessionId, credentialVersion: 1 } },
  'c18n.communities.createCommunity': {
    actor: ada,
    data: { ...described, communityId: pairId('community', 'new'), tags: [] },
  },
  'c18n.messages.createUserGroup': {
    actor: ada,
    data: { ...described, conversationId: pairId('group', 'new'), communityId: garden },
  },
  'c18n.messages.openDirectConversation': { actor: ada, data: { openerId: ada, personId: bob } },
  'c18n.messages.sendMessage': { actor: ada, data: { ...message, conversationId: shed } },
  'c18n.posts.publishPost': { actor: ada, data: { ...own, ...words, postId: pairId('post', 'new'), kind: 'text' } },
  'c18n.posts.addComment': {
    actor: ada,
    data: { ...own, commentId: pairId('comment', 'new'), parentId: roses, text: 'New' },
  },
};

/** Ada is an importer, and the owner of a community with a post and the admin of its user-group; Bob is in nothing. */
function given(): Scenario {
  const scenario = new Scenario({ collections: registry.collections, folds: [...registry.folds.values()] });
  for (const person of [ada, bob]) scenario.given(person, registered(person));
  const group = { conversationId: shed, communityId: garden, creatorId: ada, name: plain('Shed'), description: null };
  const admin = { conversationId: shed, personId: ada, role: 'admin', memberCount: 1, adminCount: 1 } as const;
  const post = { ...words, ...{ postId: roses, communityId: garden, authorId: ada, kind: 'text', occurredAt: 0 } };
  return scenario
    .given(ada, RoleGranted.state({ personId: ada, role: 'importer', roles: ['importer'] }))
    .given(
      garden,
      CommunityCreated.state({
        communityId: garden,
        creatorId: ada,
        name: plain('Garden'),
        description: null,
        tags: [],
      }),
      MemberJoined.state({ communityId: garden, personId: ada, role: 'owner', memberCount: 1, ownerCount: 1 }),
      PostPublished.state(PostPublished.schema.parse({ ...post, wordCount: 1, postCount: 1 })),
    )
    .given(shed, UserGroupCreated.state(group), UserGroupMemberJoined.state(admin));
}

function plain(words: string): Personal {
  return words as Personal;
}

function registered(personId: string) {
  const nothing = { email: null, emailKey: null, about: null, location: null, languages: null, passwordHash: null };
  const called = { userName: plain(personId), userNameKey: personId, displayName: plain(personId) };
  return PersonRegistered.state({ personId, ...nothing, ...called, claimOwner: 'test', occurredAt: 0 });
}

describe('repeated when its key is forgotten, a command makes nothing anew:', () => {
  const creating = [...registry.commands.values()].filter(({ createsPlace }) => createsPlace);
  const types = new Set([...creating.map(({ type }) => type), ...Object.keys(examples)]);
  test.each([...types])('%s', (type) => {
    const [command, example] = [registry.commands.get(type), examples[type]];
    if (command === undefined || example === undefined)
      throw new Error(`${type} is no command, or has no example here`);
    const { actor, data } = example;
    const scenario = given();
    const outcomeAt = (time: number) => {
      const decision = scenario.when(command, data, { actor, time, id: 'the same' });
      return 'facts' in decision ? decision.facts.length : decision.refused;
    };
    expect(outcomeAt(1_000)).toBeGreaterThan(0);
    expect([0, KEY_REUSED]).toContain(outcomeAt(LATER));
  });
});
