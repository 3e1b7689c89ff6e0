import { CommunityCreated, CommunityRetired, MemberJoined, MemberLeft } from '@c18n/communities/facts';
import { views as communityViews } from '@c18n/communities/views';
import type { Personal } from '@c18n/platform/domain/personal';
import { Scenario } from '@c18n/platform/domain/Scenario';
import { pairId } from '@c18n/platform/ids/pairId';
import { ErasureRequested, PersonDeactivated, PersonErased, PersonRegistered, RoleGranted } from '@c18n/users/facts';
import { views as userViews } from '@c18n/users/views';
import { directConversationId } from './directConversationId.ts';
import { DirectConversationOpened, UserGroupCreated, UserGroupMemberJoined, UserGroupMemberLeft } from './facts.ts';
import { views } from './views.ts';

const idOf = (name: string) => pairId('person', name);

/** For tests: Ada is the admin of the group and Bob a member; Cyd is only in its community, and Eve in nothing. Imp is an importer. */
export const [ada, bob, cyd, eve, imp] = ['ada', 'bob', 'cyd', 'eve', 'imp'].map(idOf) as [
  ...[ada: string, bob: string, cyd: string, eve: string, imp: string],
];

/** For tests: a community, a user-group in it, and the direct conversation of Ada and Bob. */
export const garden = pairId('community', 'garden');
export const shed = pairId('group', 'shed');
export const adaAndBob = directConversationId(ada, bob);

/** For tests: the id of a message. */
export function messageCalled(name: string): string {
  return pairId('message', name);
}

/** Words as a fact holds them. */
function words(plain: string): Personal {
  return plain as Personal;
}

/** For tests: the group and the direct conversation, without messages. */
export function givenConversations(): Scenario {
  const scenario = new Scenario(userViews, communityViews, views);
  for (const person of [ada, bob, cyd, eve, imp]) scenario.given(person, registered(person));
  scenario.given(imp, RoleGranted.state({ personId: imp, role: 'importer', roles: ['importer'] }));
  scenario.given(
    garden,
    CommunityCreated.state({
      ...{ communityId: garden, creatorId: ada, name: words('Garden'), description: null, tags: [] },
    }),
    ...[ada, bob, cyd].map((personId, index) =>
      MemberJoined.state({
        ...{ communityId: garden, personId, role: index === 0 ? 'owner' : 'member' },
        ...{ memberCount: index + 1, ownerCount: 1 },
      }),
    ),
  );
  const group = { conversationId: shed, communityId: garden, creatorId: ada, name: words('Shed'), description: null };
  return scenario
    .given(shed, UserGroupCreated.state(group), joined(ada, 'admin', 1), joined(bob, 'member', 2))
    .given(adaAndBob, DirectConversationOpened.state({ conversationId: adaAndBob, personIds: [ada, bob] }));
}

/** For tests: a member of the group, which has one admin. */
export function joined(personId: string, role: 'admin' | 'member', memberCount: number) {
  return UserGroupMemberJoined.state({ conversationId: shed, personId, role, memberCount, adminCount: 1 });
}

/** For tests: takes a person's right to do anything. */
export function deactivate(scenario: Scenario, personId: string): Scenario {
  return scenario.given(personId, PersonDeactivated.state({ personId, sessionVersion: 2 }));
}

/** For tests: everything that a person was is gone, but not where they took part. */
export function erase(scenario: Scenario, personId: string): Scenario {
  const requested = ErasureRequested.state({ personId, sessionVersion: 2 });
  return scenario.given(personId, requested, PersonErased.state({ personId }));
}

/** For tests: gives a person the role that keeps the installation. */
export function makeAdministrator(scenario: Scenario, personId: string): Scenario {
  return scenario.given(personId, RoleGranted.state({ personId, role: 'administrator', roles: ['administrator'] }));
}

/** For tests: Ada is out of the group, which has no admin then, only so many other members. */
export function withoutAdmin(scenario: Scenario, memberCount = 1): Scenario {
  const left = UserGroupMemberLeft.state({ conversationId: shed, personId: ada, memberCount, adminCount: 0 });
  return scenario.given(shed, left);
}

/** For tests: closes the community. */
export function retire(scenario: Scenario): Scenario {
  return scenario.given(garden, CommunityRetired.state({ communityId: garden }));
}

/** For tests: a person is out of the community, but still in its group. */
export function leaveCommunity(scenario: Scenario, personId: string): Scenario {
  return scenario.given(garden, MemberLeft.state({ communityId: garden, personId, memberCount: 2, ownerCount: 1 }));
}

function registered(personId: string) {
  const nothing = { email: null, emailKey: null, about: null, location: null, languages: null, passwordHash: null };
  const named = { userName: words(personId), userNameKey: personId, displayName: words(personId) };
  return PersonRegistered.state({ personId, ...nothing, ...named, claimOwner: 'test', occurredAt: 0 });
}
