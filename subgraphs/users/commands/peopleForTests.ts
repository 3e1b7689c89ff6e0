import type { StatedFact } from '@c18n/platform/domain/defineFact';
import { Scenario } from '@c18n/platform/domain/Scenario';
import { deriveId } from '@c18n/platform/ids/deriveId';
import { newId } from '@c18n/platform/ids/newId';
import { PersonRegistered, RoleGranted, SessionStarted } from '../facts.ts';
import type { Role } from '../roles.ts';
import { views } from '../views.ts';

const command = newId('command', 1_700_000_000_000);

/** The id of somebody in a test: the same name, the same id. */
export function personCalled(name: string): string {
  return deriveId('person', command, name);
}

/** The id of a session in a test. */
export function sessionCalled(name: string): string {
  return deriveId('session', command, name);
}

/** That somebody with this name registered. */
function registration(name: string): StatedFact {
  return PersonRegistered.state(
    PersonRegistered.schema.parse({
      ...{ personId: personCalled(name), userName: name, userNameKey: `key of ${name}`, displayName: name },
      ...{ email: `${name}@example.org`, emailKey: `key of ${name}@example.org`, claimOwner: `command of ${name}` },
      ...{
        about: 'Likes trains',
        location: 'Bern',
        languages: 'de fr',
        passwordHash: '$argon2id$old',
        occurredAt: 500,
      },
    }),
  );
}

/** A scenario in which these people have registered, each with roles and one session, which is called like them. */
export function peopleWith(rolesByName: Readonly<Record<string, readonly Role[]>>): Scenario {
  const scenario = new Scenario(views);
  for (const [name, roles] of Object.entries(rolesByName)) {
    const personId = personCalled(name);
    scenario.given(
      personId,
      registration(name),
      SessionStarted.state({ personId, sessionId: sessionCalled(name), version: 1 }),
      ...roles.map((role, index) => RoleGranted.state({ personId, role, roles: roles.slice(0, index + 1) })),
    );
  }
  return scenario;
}
