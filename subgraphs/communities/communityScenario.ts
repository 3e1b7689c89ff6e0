import type { Personal } from '@c18n/platform/domain/personal';
import { Scenario } from '@c18n/platform/domain/Scenario';
import { pairId } from '@c18n/platform/ids/pairId';
import { ErasureRequested, PersonDeactivated, PersonErased, PersonRegistered, RoleGranted } from '@c18n/users/facts';
import { type PersonDocument, views as userViews } from '@c18n/users/views';
import { CommunityCreated, MemberJoined } from './facts.ts';
import { views } from './views.ts';

/** For tests: the persons that scenarios are about. Ada owns the community, Bob is a member, Eve is nobody in it. */
export const [ada, bob, eve] = ['ada', 'bob', 'eve'].map((name) => pairId('person', name)) as [string, string, string];

/** For tests: the community that scenarios are about. */
export const garden = pairId('community', 'garden');

/** For tests: words as a fact holds them. */
function words(plain: string): Personal {
  return plain as Personal;
}

/** For tests: that somebody has an account. */
export function registered(personId: string) {
  const nothing = { email: null, emailKey: null, about: null, location: null, languages: null, passwordHash: null };
  const named = { userName: words(personId), userNameKey: personId, displayName: words(personId) };
  return PersonRegistered.state({ personId, ...nothing, ...named, claimOwner: 'test', occurredAt: 0 });
}

/** For tests: a community with one owner, Ada, and one member, Bob. */
export function givenGarden(): Scenario {
  const scenario = new Scenario(userViews, views);
  for (const person of [ada, bob, eve]) scenario.given(person, registered(person));
  const described = { name: words('Garden'), description: null, tags: [] };
  return scenario.given(
    garden,
    CommunityCreated.state({ communityId: garden, creatorId: ada, ...described }),
    MemberJoined.state({ communityId: garden, personId: ada, role: 'owner', memberCount: 1, ownerCount: 1 }),
    MemberJoined.state({ communityId: garden, personId: bob, role: 'member', memberCount: 2, ownerCount: 1 }),
  );
}

/** For tests: takes a person's right to do anything. */
export function deactivate(scenario: Scenario, personId: string): Scenario {
  return scenario.given(personId, PersonDeactivated.state({ personId, sessionVersion: 2 }));
}

/** For tests: everything that a person was is gone, but not where they were a member. */
export function erase(scenario: Scenario, personId: string): Scenario {
  const requested = ErasureRequested.state({ personId, sessionVersion: 2 });
  return scenario.given(personId, requested, PersonErased.state({ personId }));
}

/** For tests: gives a person a role on the platform. */
export function grant(scenario: Scenario, personId: string, role: PersonDocument['roles'][number]): Scenario {
  return scenario.given(personId, RoleGranted.state({ personId, role, roles: [role] }));
}
