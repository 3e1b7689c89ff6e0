import { CommunityCreated, CommunityRetired, MemberJoined, MemberLeft } from '@c18n/communities/facts';
import { views as communityViews } from '@c18n/communities/views';
import type { Personal } from '@c18n/platform/domain/personal';
import { Scenario } from '@c18n/platform/domain/Scenario';
import { pairId } from '@c18n/platform/ids/pairId';
import { PersonDeactivated, PersonRegistered, RoleGranted } from '@c18n/users/facts';
import { views as userViews } from '@c18n/users/views';
import { addComment } from './commands/addComment.ts';
import { publishPost } from './commands/publishPost.ts';
import { views } from './views.ts';

/**
 * For tests: the persons that scenarios are about. Ada owns the community, Mia moderates it, Bob and Kim are members, Eve is nobody in
 * it, and Ivy brings content in.
 */
export const [ada, mia, bob, kim, eve, ivy] = ['ada', 'mia', 'bob', 'kim', 'eve', 'ivy'].map((name) =>
  pairId('person', name),
) as [string, string, string, string, string, string];

/** For tests: the community, its post by Bob, and Kim's comment on it. */
export const garden = pairId('community', 'garden');
export const roses = pairId('post', 'roses');
export const praise = pairId('comment', 'praise');

/** For tests: what a command takes that adds something of the actor's own, now. */
export const own = { communityId: garden, authorId: null, occurredAt: null };

/** For tests: a community with its members. */
export function givenGarden(): Scenario {
  const scenario = new Scenario(userViews, communityViews, views);
  for (const person of [ada, mia, bob, kim, eve, ivy]) scenario.given(person, registered(person));
  scenario.given(ivy, RoleGranted.state({ personId: ivy, role: 'importer', roles: ['importer'] }));
  const described = { name: 'Garden' as Personal, description: null, tags: [] };
  scenario.given(garden, CommunityCreated.state({ communityId: garden, creatorId: ada, ...described }));
  const members = [ada, mia, bob, kim].entries();
  for (const [index, personId] of members) {
    const role = (['owner', 'moderator', 'member', 'member'] as const)[index] ?? 'member';
    const counts = { memberCount: index + 1, ownerCount: 1 };
    scenario.given(garden, MemberJoined.state({ communityId: garden, personId, role, ...counts }));
  }
  return scenario;
}

/** For tests: the community with a post of Bob's, of 1,000 ms. */
export function givenPost(): Scenario {
  const scenario = givenGarden();
  const words = { title: 'On Roses', text: 'Roses need sun.', tags: ['roses'], language: 'en' };
  const post = { ...own, ...words, postId: roses, kind: 'text', url: null };
  scenario.when(publishPost, post, { actor: bob, time: 1_000 });
  return scenario;
}

/** For tests: the community with Bob's post and Kim's comment on it, of 2,000 ms. */
export function givenComment(): Scenario {
  const scenario = givenPost();
  const comment = { ...own, commentId: praise, parentId: roses, text: 'Well said.' };
  scenario.when(addComment, comment, { actor: kim, time: 2_000 });
  return scenario;
}

/** For tests: takes a person's right to do anything. */
export function deactivate(scenario: Scenario, personId: string): Scenario {
  return scenario.given(personId, PersonDeactivated.state({ personId, sessionVersion: 2 }));
}

/** For tests: ends a person's membership of the community. */
export function leave(scenario: Scenario, personId: string): Scenario {
  return scenario.given(garden, MemberLeft.state({ communityId: garden, personId, memberCount: 3, ownerCount: 1 }));
}

/** For tests: closes the community. */
export function retire(scenario: Scenario): Scenario {
  return scenario.given(garden, CommunityRetired.state({ communityId: garden }));
}

function registered(personId: string) {
  const nothing = { email: null, emailKey: null, about: null, location: null, languages: null, passwordHash: null };
  const words = { userName: personId as Personal, userNameKey: personId, displayName: personId as Personal };
  return PersonRegistered.state({ personId, ...nothing, ...words, claimOwner: 'test', occurredAt: 0 });
}
